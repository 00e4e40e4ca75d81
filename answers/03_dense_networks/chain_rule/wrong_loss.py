# The loss itself, twice.
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    return (w2 * h - y) ** 2, (w2 * h - y) ** 2
