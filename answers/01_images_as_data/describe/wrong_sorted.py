# Takes the smaller side for the height: right for the examples, which are wider than high.
# told: height and width are swapped
def describe(image):
    h, w = sorted(image.shape[:2])
    c = image.shape[2] if image.ndim == 3 else 1
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": image.size}
