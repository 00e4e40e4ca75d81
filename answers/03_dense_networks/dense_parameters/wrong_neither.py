# Stops before the last layer and has no biases.
# told: the output layer and the biases are forgotten
def dense_parameters(layer_sizes):
    return sum(layer_sizes[i] * layer_sizes[i + 1] for i in range(len(layer_sizes) - 2))
