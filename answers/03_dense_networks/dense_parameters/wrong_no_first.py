# Skips the first layer.
# told: the first layer is forgotten
def dense_parameters(layer_sizes):
    return sum(m * u + u for m, u in zip(layer_sizes[1:], layer_sizes[2:]))
