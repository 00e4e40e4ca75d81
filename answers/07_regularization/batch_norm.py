# %% right: Keras's layer
def batch_norm(x, gamma, beta, epsilon=1e-3):
    layer = keras.layers.BatchNormalization(epsilon=epsilon)
    layer.build(x.shape)
    layer.set_weights([gamma, beta, x.mean(axis=0), x.var(axis=0)])
    return np.asarray(layer(x.astype("float32"), training=False))

# %% right: Column by column
def batch_norm(x, gamma, beta, epsilon=1e-3):
    result = np.empty(x.shape, dtype=float)
    for j in range(x.shape[1]):
        column = x[:, j] - sum(x[:, j]) / len(x)
        result[:, j] = column / (sum(column**2) / len(x) + epsilon) ** 0.5 * gamma[j] + beta[j]
    return result

# %% right: NumPy's mean and variance
def batch_norm(x, gamma, beta, epsilon=1e-3):
    mean, variance = np.mean(x, axis=0), np.var(x, axis=0)
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta

# %% right: Rows of the transposed array
def batch_norm(x, gamma, beta, epsilon=1e-3):
    columns = np.asarray(x, dtype=float).T
    centred = columns - columns.mean(1)[:, None]
    scale = gamma / (centred.var(axis=1) + epsilon) ** 0.5
    return (centred * scale[:, None]).T + beta

# %% wrong: One mean for everything
# told: one mean and one variance are taken over all numbers
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean()) / np.sqrt(x.var() + epsilon) + beta

# %% wrong: Beta before gamma
# told: beta is added before gamma multiplies
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * ((x - x.mean(0)) / np.sqrt(x.var(0) + epsilon) + beta)

# %% wrong: Changes what it is given
# told: changed input
def batch_norm(x, gamma, beta, epsilon=1e-3):
    x -= x.mean(0)
    return gamma * x / np.sqrt(x.var(0) + epsilon) + beta

# %% wrong: Another default
# told: epsilon's default is another
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) / np.sqrt(x.var(0) + (1e-5 if epsilon == 1e-3 else epsilon)) + beta

# %% wrong: Epsilon outside the root
# told: epsilon is added outside the root
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) / (np.sqrt(x.var(0)) + epsilon) + beta

# %% wrong: Epsilon fixed
# told: epsilon is not used as it is given
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) / np.sqrt(x.var(0) + 1e-3) + beta

# %% wrong: The sample's variance
# told: the variance is divided by n − 1
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) / np.sqrt(x.var(0, ddof=1) + epsilon) + beta

# %% wrong: Without gamma and beta
# told: gamma and beta are not used
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return (x - x.mean(0)) / np.sqrt(x.var(0) + epsilon)

# %% wrong: Not divided
# told: other values
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) + beta

# %% wrong: Prints
# told: none
def batch_norm(x, gamma, beta, epsilon=1e-3):
    print(gamma * (x - x.mean(0)) / np.sqrt(x.var(0) + epsilon) + beta)

# %% wrong: By row
# told: each row is normalized, not each column
def batch_norm(x, gamma, beta, epsilon=1e-3):
    m, v = x.mean(axis=1, keepdims=True), x.var(axis=1, keepdims=True)
    return gamma * (x - m) / np.sqrt(v + epsilon) + beta

# %% wrong: The root of the standard deviation
# told: other values
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) / np.sqrt(x.std(0) + epsilon) + beta

# %% wrong: Three features
# told: other shape
def batch_norm(x, gamma, beta, epsilon=1e-3):
    result = np.zeros((len(x), 3))
    for j in range(3):
        result[:, j] = (x[:, j] - x[:, j].mean()) / np.sqrt(x[:, j].var() + epsilon) * gamma[j] + beta[j]
    return result

# %% wrong: Divided by the variance
# told: it is divided by the variance
def batch_norm(x, gamma, beta, epsilon=1e-3):
    return gamma * (x - x.mean(0)) / (x.var(0) + epsilon) + beta

# %% wrong: Rounds whole numbers
# told: other values
def batch_norm(x, gamma, beta, epsilon=1e-3):
    centred = (x - x.mean(0)).astype(x.dtype)
    return gamma * centred / np.sqrt(x.var(0) + epsilon) + beta

# %% wrong: The default of PyTorch
# told: epsilon's default is another
def batch_norm(x, gamma, beta, epsilon=1e-5):
    return gamma * (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + epsilon) + beta
