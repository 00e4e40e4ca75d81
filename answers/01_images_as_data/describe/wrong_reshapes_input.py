# Gives the caller's grey image a third axis.
# told: changed the array
def describe(image):
    if image.ndim == 2:
        image.resize((*image.shape, 1), refcheck=False)
    h, w, c = image.shape
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}
