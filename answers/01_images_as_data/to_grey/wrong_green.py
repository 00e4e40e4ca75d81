# The green channel alone.
def to_grey(image):
    return image[:, :, 1].astype(float)
