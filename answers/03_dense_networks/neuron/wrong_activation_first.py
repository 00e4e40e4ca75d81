# Adds the bias after the activation.
# told: the activation comes before the bias
def neuron(x, weights, bias, activation):
    return activation(x @ weights) + bias
