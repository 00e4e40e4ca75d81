# Weights the caller's channels in place.
def to_grey(image):
    image[:, :, 0] = image[:, :, 0] * 0.2125
    image[:, :, 1] = image[:, :, 1] * 0.7154
    image[:, :, 2] = image[:, :, 2] * 0.0721
    return image.sum(axis=2).astype(float)
