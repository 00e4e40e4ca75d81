# The plain mean, cut down.
# told: a plain mean, and cut down to an integer
def to_grey(image):
    return image.astype(int).sum(axis=2) // 3
