# Weights and biases apart.
def conv_parameters(kernel_size, in_channels, filters):
    weights = kernel_size * kernel_size * in_channels * filters
    biases = filters
    return weights + biases
