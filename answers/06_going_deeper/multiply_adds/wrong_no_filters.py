# The filters are forgotten.
# told: the filters are forgotten
def multiply_adds(output_shape, kernel_size, in_channels):
    return output_shape[0] * output_shape[1] * kernel_size**2 * in_channels
