# Lets exp overflow without a warning: 1 / inf is 0.
def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z.astype(float)))


def relu(z):
    return np.clip(z, 0, None)


def leaky_relu(z, slope=0.01):
    return relu(z) - slope * relu(-z)
