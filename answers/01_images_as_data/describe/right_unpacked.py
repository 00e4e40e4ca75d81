# Unpacks the shape, grey and colour apart.
def describe(image):
    if image.ndim == 2:
        h, w = image.shape
        c = 1
    else:
        h, w, c = image.shape
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}
