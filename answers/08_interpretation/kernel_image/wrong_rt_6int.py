# Whole numbers.
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, channel, index].astype(int)
