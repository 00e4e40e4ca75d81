# The product with the weights, summed over the last axis, in float32.
def to_grey(image):
    weighted = image.astype(np.float32) * np.float32([0.2125, 0.7154, 0.0721])
    return weighted.sum(axis=-1)
