# Says that a grey image has no channels.
# told: a grey image has no channel axis, but it has one channel
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 else 0
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": image.size}
