# No (h, w, 1), (h, w, 2): grey if fewer than 3 channels.
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 and image.shape[2] >= 3 else 1
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}
