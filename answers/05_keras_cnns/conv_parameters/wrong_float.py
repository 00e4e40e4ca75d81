# A float.
# told: it should be the int 100
def conv_parameters(kernel_size, in_channels, filters):
    return filters * (kernel_size**2.0 * in_channels + 1)
