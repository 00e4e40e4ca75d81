# Returns a tuple.
# told: it should be a dict
def describe(image):
    h, w = image.shape[:2]
    c = image.shape[2] if image.ndim == 3 else 1
    return h, w, c, h * w, h * w * c
