# Every input has one channel.
# told: the input's channels are forgotten
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size**2 + 1) * filters
