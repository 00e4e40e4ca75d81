# channel 0 falls back to the last.
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, channel or -1, index]
