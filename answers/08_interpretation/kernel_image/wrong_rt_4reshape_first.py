# Reshapes to (f, c, kh, kw).
def kernel_image(kernels, index, channel=0):
    kh, kw, c, f = kernels.shape
    return kernels.reshape(f, c, kh, kw)[index, channel]
