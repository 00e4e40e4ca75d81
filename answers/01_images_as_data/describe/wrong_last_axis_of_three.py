# Asks whether the last axis is 3, which a grey image of width 3 has as well.
# told: the width of a grey image is taken for its channels
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[-1] if image.shape[-1] in (3, 4) else 1
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}
