# Sums the values in place of counting them.
def describe(image):
    height, width = image.shape[:2]
    channels = image.shape[2] if image.ndim == 3 else 1
    return {"height": height, "width": width, "channels": channels, "pixels": height * width, "values": int(image.sum())}
