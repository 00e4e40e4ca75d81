# Channel 1 where none is given.
# told: where none is given
def kernel_image(kernels, index, channel=1):
    return kernels[:, :, channel, index]
