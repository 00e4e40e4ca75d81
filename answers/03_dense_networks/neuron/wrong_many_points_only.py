# Sums along axis 1: stops for one point.
def neuron(x, weights, bias, activation):
    return activation((x * weights).sum(axis=1) + bias)
