# The root of the standard deviation.
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) / np.sqrt(x.std(0) + epsilon) + beta
