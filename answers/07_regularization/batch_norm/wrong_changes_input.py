# Changes what it is given.
# told: changed the array
def batch_norm(x, gamma, beta, epsilon=1e-3):
    x -= x.mean(0)
    return gamma * x / np.sqrt(x.var(0) + epsilon) + beta
