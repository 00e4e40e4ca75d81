# Epsilon outside the root.
# told: epsilon belongs inside the root
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) / (np.sqrt(x.var(0)) + epsilon) + beta
