# Bias 1 for one point.
def neuron(x, weights, bias, activation):
    return activation(x @ weights + abs(bias))
