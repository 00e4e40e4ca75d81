# One mean for everything.
# told: over all numbers
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean()) / np.sqrt(x.var() + epsilon) + beta
