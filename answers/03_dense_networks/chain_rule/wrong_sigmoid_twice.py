# σ' at h in place of z.
# told: h went into the sigmoid again
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    again = 1 / (1 + np.exp(-h))
    gap = 2 * (w2 * h - y)
    return gap * w2 * again * (1 - again) * x, gap * h
