# Every stride-th pixel of the image, then a convolution.
def convolve_strided(image, kernel, stride):
    return convolution(image[::stride, ::stride], kernel)
