# Scaled to 0 to 1, as for a picture.
def kernel_image(kernels, index, channel=0):
    one = kernels[:, :, channel, index]
    return (one - one.min()) / (one.max() - one.min())
