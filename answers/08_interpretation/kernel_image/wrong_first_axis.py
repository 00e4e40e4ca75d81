# Takes the first axis for the kernel's.
# told: the first axis was taken for the kernel's
def kernel_image(kernels, index, channel=0):
    return kernels[index, channel]
