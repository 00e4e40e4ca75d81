# The sum of the biases for every neuron.
def dense_layer(inputs, weights, bias, activation):
    return activation(inputs @ weights + bias.sum())
