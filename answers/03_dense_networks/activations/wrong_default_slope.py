# Another slope where none is given.
# told: without an argument the slope should be 0.01
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.1):
    return np.where(z > 0, z, slope * z)
