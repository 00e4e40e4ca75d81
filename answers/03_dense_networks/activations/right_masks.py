# Fills arrays part by part.
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    result = np.empty_like(z)
    positive = z >= 0
    result[positive] = 1 / (1 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    result[~positive] = e / (1 + e)
    return result


def relu(z):
    result = z.copy()
    result[result < 0] = 0
    return result


def leaky_relu(z, slope=0.01):
    result = z.astype(float)
    result[result < 0] *= slope
    return result
