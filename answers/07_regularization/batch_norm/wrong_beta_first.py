# Beta before gamma.
# told: beta is added before gamma
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * ((x - x.mean(0)) / np.sqrt(x.var(0) + epsilon) + beta)
