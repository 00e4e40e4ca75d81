# Without the default.
def kernel_image(kernels, index, channel):
    return kernels[:, :, channel, index]
