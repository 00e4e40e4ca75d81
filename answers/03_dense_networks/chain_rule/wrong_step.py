# The step for a learning rate of 0.1.
# told: this is the step downhill
def gradients(x, y, w1, w2):
    h = 1 / (1 + np.exp(-w1 * x))
    gap = 2 * (w2 * h - y)
    return -0.1 * gap * w2 * h * (1 - h) * x, -0.1 * gap * h
