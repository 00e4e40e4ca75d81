# One bias for the layer.
# told: only one bias is counted
def conv_parameters(kernel_size, in_channels, filters):
    return kernel_size**2 * in_channels * filters + 1
