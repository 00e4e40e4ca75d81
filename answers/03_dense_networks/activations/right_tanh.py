# The sigmoid as a shifted tanh; maxima.
def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def relu(z):
    return np.maximum(0, z)


def leaky_relu(z, slope=0.01):
    return np.maximum(z, slope * z)
