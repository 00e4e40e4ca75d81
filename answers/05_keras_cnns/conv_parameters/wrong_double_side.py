# Twice the side in place of its square.
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size * 2 * in_channels + 1) * filters
