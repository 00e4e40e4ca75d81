# An elementwise product.
# told: the products are not summed
def neuron(x, weights, bias, activation):
    return activation(x * weights + bias)
