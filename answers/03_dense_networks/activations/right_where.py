# One formula on each side of 0, by the absolute value.
def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + small), small / (1 + small))


def relu(z):
    return np.where(z > 0, z, 0)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)
