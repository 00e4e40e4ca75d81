# Turned round.
# told: the kernel is turned round
def kernel_image(kernels, index, channel=0):
    return kernels[::-1, ::-1, channel, index]
