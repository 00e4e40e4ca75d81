# No leak.
# told: the negative entries became 0
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.maximum(z, 0)
