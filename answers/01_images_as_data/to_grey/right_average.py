# A weighted average; the weights add up to 1.
def to_grey(image):
    return np.average(image, axis=2, weights=[0.2125, 0.7154, 0.0721])
