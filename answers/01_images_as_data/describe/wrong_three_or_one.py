# Knows grey and three channels, but no other number.
# told: three channels are taken for granted
def describe(image):
    h, w = image.shape[:2]
    c = 3 if image.ndim == 3 else 1
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}
