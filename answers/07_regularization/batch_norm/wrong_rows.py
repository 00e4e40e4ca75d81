# By row.
# told: each row is normalized
def batch_norm(x, gamma, beta, epsilon=1e-3):
    m, v = x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)
    return gamma * (x - m) / np.sqrt(v + epsilon) + beta
