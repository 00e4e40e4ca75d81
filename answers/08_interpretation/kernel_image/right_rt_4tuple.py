# Tuple of tuples.
def kernel_image(kernels, index, channel=0):
    return tuple(tuple(row[:, channel, index]) for row in kernels)
