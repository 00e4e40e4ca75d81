# kernels[channel, index].
def kernel_image(kernels, index, channel=0):
    return kernels[channel % kernels.shape[0], index % kernels.shape[1]]
