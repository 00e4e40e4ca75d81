# Takes three channels for granted.
# told: a grey image is given three channels
def describe(image):
    h, w = image.shape[:2]
    return {"height": h, "width": w, "channels": 3, "pixels": h * w, "values": h * w * 3}
