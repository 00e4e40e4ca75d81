# .T at the end forgotten.
def kernel_image(kernels, index, channel=0):
    return kernels.T[index, channel]
