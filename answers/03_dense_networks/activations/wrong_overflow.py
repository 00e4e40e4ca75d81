# The second form everywhere: nan at 1000.
# told: take exp of negative numbers only
def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)
