# Weights only.
# told: the biases are forgotten
def dense_parameters(layer_sizes):
    return sum(m * u for m, u in zip(layer_sizes, layer_sizes[1:]))
