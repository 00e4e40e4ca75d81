# Written for two inputs.
def neuron(x, weights, bias, activation):
    return activation(x[..., 0] * weights[0] + x[..., 1] * weights[1] + bias)
