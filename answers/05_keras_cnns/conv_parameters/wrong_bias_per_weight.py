# Each slice has a bias, and the kernel one more.
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size * kernel_size * in_channels + in_channels + 1) * filters
