# Keeps the axis of the channel.
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, channel:channel + 1, index]
