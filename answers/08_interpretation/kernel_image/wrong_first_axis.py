# Takes the first axis for the kernel's.
# told: the axes were taken for (kernel, channel, row, column)
def kernel_image(kernels, index, channel=0):
    return kernels[index, channel]
