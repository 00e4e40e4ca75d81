# relu with if on an array.
# told: want a single one
def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def relu(z):
    if z > 0:
        return z
    else:
        return 0


def leaky_relu(z, slope=0.01):
    if z > 0:
        return z
    return slope * z
