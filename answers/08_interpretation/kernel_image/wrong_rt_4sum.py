# Sum over channels.
def kernel_image(kernels, index, channel=0):
    return kernels.sum(axis=2)[:, :, index]
