# Square maps only.
# told: the maps need not be square
def multiply_adds(output_shape, kernel_size, in_channels):
    rows, _, filters = output_shape
    return rows * rows * filters * kernel_size**2 * in_channels
