# ReLU in the caller's array.
# told: changed the array that it was given
def sigmoid(z):
    return special.expit(z)


def relu(z):
    z[z < 0] = 0
    return z


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)
