# The derivative by a complex step.
def gradients(x, y, w1, w2):
    def loss(a, b):
        return (b / (1 + np.exp(-a * x)) - y) ** 2

    return loss(w1 + 1e-20j, w2).imag / 1e-20, loss(w1, w2 + 1e-20j).imag / 1e-20
