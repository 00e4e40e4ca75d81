# Squeezes: a kernel of one row loses an axis.
# told: an axis is lost
def kernel_image(kernels, index, channel=0):
    return np.squeeze(kernels[:, :, channel, index])
