# Divided by the variance.
# told: it is divided by the variance
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) / (x.var(0) + epsilon) + beta
