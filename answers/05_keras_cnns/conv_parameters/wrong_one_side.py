# The kernel's size once.
# told: its size counts twice
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size * in_channels + 1) * filters
