# All channels of the kernel.
# told: one axis too many
def kernel_image(kernels, index, channel=0):
    return kernels[..., index]
