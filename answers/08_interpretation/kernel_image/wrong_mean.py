# The mean over the channels.
def kernel_image(kernels, index, channel=0):
    return kernels[..., index].mean(axis=2)
