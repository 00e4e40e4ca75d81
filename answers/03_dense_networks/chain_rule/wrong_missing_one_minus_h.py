# h · h.
# told: not h · h
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    d = 2 * (w2 * h - y)
    return d * w2 * h * h * x, d * h
