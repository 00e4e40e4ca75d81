# Products, summed along the last axis.
def neuron(x, weights, bias, activation):
    z = (x * weights).sum(axis=-1) + bias
    return activation(z)
