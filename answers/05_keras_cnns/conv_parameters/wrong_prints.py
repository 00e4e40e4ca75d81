# Prints in place of returning.
# told: does the function end with `return`?
def conv_parameters(kernel_size, in_channels, filters):
    print((kernel_size**2 * in_channels + 1) * filters)
