# Takes the number of axes for that of the channels: right for colour by luck.
# told: `channels` is the number of axes
def describe(image):
    h, w = image.shape[:2]
    return {"height": h, "width": w, "channels": image.ndim, "pixels": h * w, "values": image.size}
