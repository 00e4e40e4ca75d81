# One bias for each channel of what goes in.
# told: only one bias is counted
def conv_parameters(kernel_size, in_channels, filters):
    return kernel_size**2 * in_channels * filters + in_channels
