# The kernel's border is taken off once more.
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return (h - kernel_size + 1) * (w - kernel_size + 1) * f * kernel_size**2 * in_channels
