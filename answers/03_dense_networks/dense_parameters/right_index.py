# By index, weights and biases apart.
def dense_parameters(layer_sizes):
    weights = 0
    biases = 0
    for i in range(1, len(layer_sizes)):
        weights += layer_sizes[i - 1] * layer_sizes[i]
        biases += layer_sizes[i]
    return weights + biases
