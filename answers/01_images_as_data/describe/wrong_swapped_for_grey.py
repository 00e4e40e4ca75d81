# Swaps height and width in grey images only.
# told: height and width are swapped
def describe(image):
    if image.ndim == 3:
        h, w, c = image.shape
    else:
        w, h = image.shape
        c = 1
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}
