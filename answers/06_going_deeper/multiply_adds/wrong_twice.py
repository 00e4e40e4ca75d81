# Additions and multiplications apart.
# told: additions and multiplications are counted apart
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return 2 * h * w * f * kernel_size**2 * in_channels
