# The operator @.
def neuron(x, weights, bias, activation):
    return activation(x @ weights + bias)
