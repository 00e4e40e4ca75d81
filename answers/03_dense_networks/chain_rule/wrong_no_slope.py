# The sigmoid's slope left out.
# told: the sigmoid's slope is left out
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = 2 * (w2 * h - y)
    return gap * w2 * x, gap * h
