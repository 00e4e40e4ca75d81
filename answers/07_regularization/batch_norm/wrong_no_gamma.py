# Without gamma and beta.
# told: gamma and beta are not used
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return (x - x.mean(0)) / np.sqrt(x.var(0) + epsilon)
