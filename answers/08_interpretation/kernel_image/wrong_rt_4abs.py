# Absolute.
def kernel_image(kernels, index, channel=0):
    return np.abs(kernels[:, :, channel, index])
