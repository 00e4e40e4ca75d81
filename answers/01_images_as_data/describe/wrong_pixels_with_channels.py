# Counts the channels into the pixels.
# told: the channels are counted into `pixels`
def describe(image):
    c = image.shape[2] if image.ndim == 3 else 1
    return {"height": image.shape[0], "width": image.shape[1], "channels": c, "pixels": image.size, "values": image.size}
