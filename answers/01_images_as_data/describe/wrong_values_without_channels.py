# Takes the number of values for that of the pixels.
# told: `values` counts each pixel once
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 else 1
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w}
