# np.where computes both forms for all entries.
# told: warns of an overflow
def sigmoid(z):
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)
