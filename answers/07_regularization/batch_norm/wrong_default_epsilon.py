# Another default.
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) / np.sqrt(x.var(0) + (1e-5 if epsilon == 1e-3 else epsilon)) + beta
