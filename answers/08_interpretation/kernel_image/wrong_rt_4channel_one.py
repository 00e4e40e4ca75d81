# Default of 1.
def kernel_image(kernels, index, channel=1):
    return kernels[:, :, channel, index]
