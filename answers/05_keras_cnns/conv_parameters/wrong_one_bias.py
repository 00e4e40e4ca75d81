# One bias for the layer.
# told: and not only one
def conv_parameters(kernel_size, in_channels, filters):
    return kernel_size**2 * in_channels * filters + 1
