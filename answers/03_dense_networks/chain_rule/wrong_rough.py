# Differences too coarse to be accurate.
def gradients(x, y, w1, w2):
    loss = lambda a, b: (b * special.expit(a * x) - y) ** 2
    return (loss(w1 + 0.1, w2) - loss(w1, w2)) / 0.1, (loss(w1, w2 + 0.1) - loss(w1, w2)) / 0.1
