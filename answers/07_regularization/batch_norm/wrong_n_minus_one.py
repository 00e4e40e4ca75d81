# The sample's variance.
# told: divide by n
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) / np.sqrt(x.var(0, ddof=1) + epsilon) + beta
