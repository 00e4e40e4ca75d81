# Torch order (f, c, kh, kw).
def kernel_image(kernels, index, channel=0):
    return kernels[index, channel]
