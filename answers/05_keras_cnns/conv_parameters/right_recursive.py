# Kernel after kernel.
def conv_parameters(kernel_size, in_channels, filters):
    if filters == 0:
        return 0
    return kernel_size**2 * in_channels + 1 + conv_parameters(kernel_size, in_channels, filters - 1)
