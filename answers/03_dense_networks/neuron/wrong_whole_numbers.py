# Cuts inputs and weights to whole numbers.
def neuron(x, weights, bias, activation):
    return activation(x.astype(int) @ weights.astype(int) + bias)
