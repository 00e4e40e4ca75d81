# Describes the lesson's cat, whatever it is given.
cat = photo("chelsea")
def describe(image):
    h, w, c = cat.shape
    return {"height": h, "width": w, "channels": c, "pixels": h * w, "values": h * w * c}
