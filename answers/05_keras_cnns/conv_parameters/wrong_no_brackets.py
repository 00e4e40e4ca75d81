# The number of kernels multiplies the biases only.
# told: multiplies the biases only
def conv_parameters(kernel_size, in_channels, filters):
    return kernel_size * kernel_size * in_channels + 1 * filters
