# The factor w2 forgotten.
# told: has the factor w2
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = 2 * (w2 * h - y)
    return gap * h * (1 - h) * x, gap * h
