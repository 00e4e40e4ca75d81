# One-sided differences, small enough.
def gradients(x, y, w1, w2):
    loss = lambda a, b: (b * special.expit(a * x) - y) ** 2
    tiny = 1e-7
    here = loss(w1, w2)
    return np.array([loss(w1 + tiny, w2) - here, loss(w1, w2 + tiny) - here]) / tiny
