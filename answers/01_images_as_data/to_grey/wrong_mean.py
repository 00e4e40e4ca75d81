# The plain mean.
# told: a plain mean
def to_grey(image):
    return image.mean(axis=2)
