# A float.
# told: it should be the int
def dense_parameters(layer_sizes):
    return sum(m * u + u for m, u in zip(layer_sizes, layer_sizes[1:])) / 1
