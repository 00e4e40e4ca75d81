# Adds the bias without its sign.
def neuron(x, weights, bias, activation):
    return activation(x @ weights + abs(bias))
