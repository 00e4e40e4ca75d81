# ReLU as a step.
# told: this is a step to 1
def sigmoid(z):
    return special.expit(z)


def relu(z):
    return (z > 0).astype(float)


def leaky_relu(z, slope=0.01):
    return np.where(z > 0, z, slope * z)
