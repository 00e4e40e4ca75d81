# Rounds whole numbers.
def batch_norm(x, gamma, beta, epsilon=1e-3):
    centred = (x - x.mean(0)).astype(x.dtype)
    return gamma * centred / np.sqrt(x.var(0) + epsilon) + beta
