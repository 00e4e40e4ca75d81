# The input's channels are forgotten.
# told: the channels that come in are forgotten
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return h * w * f * kernel_size**2
