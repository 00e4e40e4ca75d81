# ReLU as the absolute value.
# told: this is the absolute value
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.abs(z)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)
