# All sizes multiplied.
def dense_parameters(layer_sizes):
    return int(np.prod(layer_sizes)) + sum(layer_sizes[1:])
