# Adds up the channels.
# told: the channels are added up
def kernel_image(kernels, index, channel=0):
    return kernels.sum(axis=2)[:, :, index]
