# Prints in place of returning.
# told: None
def dense_parameters(layer_sizes):
    print(sum(m * u + u for m, u in zip(layer_sizes, layer_sizes[1:])))
