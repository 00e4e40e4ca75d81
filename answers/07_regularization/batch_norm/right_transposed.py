# Rows of the transposed array.
def batch_norm(x, gamma, beta, epsilon=1e-3):
    columns = np.asarray(x, dtype=float).T
    centred = columns - columns.mean(1)[:, None]
    scale = gamma / (centred.var(axis=1) + epsilon) ** 0.5
    return (centred * scale[:, None]).T + beta
