# Takes the first entry of the shape for the width.
# told: height and width are swapped
def describe(image):
    width, height = image.shape[:2]
    channels = image.shape[2] if image.ndim == 3 else 1
    return {"height": height, "width": width, "channels": channels, "pixels": height * width, "values": height * width * channels}
