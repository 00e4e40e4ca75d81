# exp without minus.
# told: a minus inside exp
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(w1 * x))
    d = 2 * (w2 * h - y)
    return d * w2 * h * (1 - h) * x, d * h
