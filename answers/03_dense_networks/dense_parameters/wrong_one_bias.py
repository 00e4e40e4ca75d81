# One bias in each layer.
# told: not one in all
def dense_parameters(layer_sizes):
    return sum(m * u + 1 for m, u in zip(layer_sizes, layer_sizes[1:]))
