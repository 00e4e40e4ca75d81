# Takes the last axis for the channels, in grey images too.
# told: the width of the grey image is taken for its channels
def describe(image):
    h, w = image.shape[0], image.shape[1]
    return {"height": h, "width": w, "channels": image.shape[-1], "pixels": h * w, "values": image.size}
