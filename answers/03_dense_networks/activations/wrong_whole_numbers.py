# Right for floats; whole numbers stay whole.
# told: cut to whole numbers
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, slope=0.01):
    result = z.copy()
    result[z < 0] = slope * z[z < 0]
    return result
