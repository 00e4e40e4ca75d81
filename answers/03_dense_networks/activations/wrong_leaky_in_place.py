# The leaky one in the caller's array.
# told: changed the array that it was given
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    z[z < 0] *= slope
    return z
