# Divides to get the pixels, which makes a float.
# told: it should be the int
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 else 1
    return {"height": h, "width": w, "channels": c, "pixels": image.size / c, "values": image.size}
