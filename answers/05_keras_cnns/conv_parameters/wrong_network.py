# Counts the dense layer as well.
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size * kernel_size * in_channels + 1) * filters + 26 * 26 * filters * 3 + 3
