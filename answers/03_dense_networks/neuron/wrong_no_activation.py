# Forgets the activation.
# told: the activation is missing
def neuron(x, weights, bias, activation):
    return x @ weights + bias
