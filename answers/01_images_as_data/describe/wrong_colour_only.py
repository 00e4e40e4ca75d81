# Crashes on grey images.
def describe(image):
    h, w, c = image.shape
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}
