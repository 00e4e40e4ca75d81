# A matrix product with the weights.
def to_grey(image):
    return image @ np.array([0.2125, 0.7154, 0.0721])
