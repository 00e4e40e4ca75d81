# Counted from 1.
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, channel, index - 1]
