# The largest of the three, as in HSV.
def to_grey(image):
    return image.max(axis=2).astype(float)
