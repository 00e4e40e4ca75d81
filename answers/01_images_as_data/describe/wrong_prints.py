# Prints the dict in place of returning it.
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 else 1
    print({"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c})
