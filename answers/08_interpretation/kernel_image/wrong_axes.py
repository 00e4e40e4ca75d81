# Channel and kernel swapped.
# told: channel and kernel are swapped
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, index, channel]
