# Always channel 0.
# told: the channel is ignored
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, 0, index]
