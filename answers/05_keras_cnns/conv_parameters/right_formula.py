# Weights and bias of one kernel, times the kernels.
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size**2 * in_channels + 1) * filters
