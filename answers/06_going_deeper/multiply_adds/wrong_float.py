# A float.
# told: it should be the int 70560
def multiply_adds(output_shape, kernel_size, in_channels):
    return float(np.prod(output_shape) * kernel_size**2 * in_channels)
