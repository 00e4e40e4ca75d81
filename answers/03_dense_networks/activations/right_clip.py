# Clips what goes into exp; multiplies by truth values.
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


def relu(z):
    return z * (z > 0)


def leaky_relu(z, slope=0.01):
    return z * (z > 0) + slope * z * (z <= 0)
