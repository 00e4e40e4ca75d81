# The sign inside exp lost.
# told: the curve falls where it should rise
def sigmoid(z):
    return 1 / (1 + np.exp(np.clip(z, -500, 500)))


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)
