# Activation on each product.
# told: the activation comes before the sum
def neuron(x, weights, bias, activation):
    return activation(x * weights).sum(axis=-1) + bias
