# Kernels of 3 only.
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return 9 * h * w * f * in_channels
