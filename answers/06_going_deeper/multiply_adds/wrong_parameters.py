# The layer's parameters.
def multiply_adds(output_shape, kernel_size, in_channels):
    return (kernel_size**2 * in_channels + 1) * output_shape[2]
