# Step by step, backwards.
def gradients(x, y, w1, w2):
    z = w1 * x
    h = 1 / (1 + np.exp(-z))
    p = w2 * h
    dp = 2 * (p - y)
    dw2 = dp * h
    dh = dp * w2
    dz = dh * h * (1 - h)
    return dz * x, dw2
