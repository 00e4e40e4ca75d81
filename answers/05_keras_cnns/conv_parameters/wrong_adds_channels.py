# The channels are added.
# told: the channels are added
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size**2 + in_channels) * filters
