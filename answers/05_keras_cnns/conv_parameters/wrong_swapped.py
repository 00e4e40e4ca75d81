# Channels and kernels in each other's place.
# told: only one bias is counted
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size * kernel_size * filters + 1) * in_channels
