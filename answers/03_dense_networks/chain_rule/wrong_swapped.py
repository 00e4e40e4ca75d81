# w2 first.
# told: the two are swapped
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = 2 * (w2 * h - y)
    return gap * h, gap * w2 * h * (1 - h) * x
