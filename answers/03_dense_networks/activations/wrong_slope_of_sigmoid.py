# The derivative in place of the value.
# told: the sigmoid's slope, not its value
def sigmoid(z):
    value = special.expit(z)
    return value * (1 - value)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)
