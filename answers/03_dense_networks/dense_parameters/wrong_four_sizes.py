# Written for three layers.
def dense_parameters(layer_sizes):
    a, b, c, d = layer_sizes
    return a * b + b + b * c + c + c * d + d
