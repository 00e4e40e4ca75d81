# Leaves the bias out.
# told: the bias is not added
def neuron(x, weights, bias, activation):
    return activation(x @ weights)
