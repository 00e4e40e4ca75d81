# Leaves the bias out.
# told: the bias is forgotten
def neuron(x, weights, bias, activation):
    return activation(x @ weights)
