# Prints and returns nothing.
# told: does the function end with `return`
def multiply_adds(output_shape, kernel_size, in_channels):
    print(np.prod(output_shape) * kernel_size**2 * in_channels)
