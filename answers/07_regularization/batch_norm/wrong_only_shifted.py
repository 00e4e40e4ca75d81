# Not divided.
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) + beta
