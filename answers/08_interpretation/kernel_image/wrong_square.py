# Reshaped to a square.
def kernel_image(kernels, index, channel=0):
    side = kernels.shape[0]
    return kernels[:, :, channel, index].ravel()[: side * side].reshape(side, side)
