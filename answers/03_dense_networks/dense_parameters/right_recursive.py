# The first layer, then the others.
def dense_parameters(layer_sizes):
    if len(layer_sizes) < 2:
        return 0
    return (layer_sizes[0] + 1) * layer_sizes[1] + dense_parameters(layer_sizes[1:])
