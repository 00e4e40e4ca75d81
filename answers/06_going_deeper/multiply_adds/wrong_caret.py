# A caret in place of two stars.
# told: `**` is
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return h * w * f * (kernel_size ^ 2) * in_channels
