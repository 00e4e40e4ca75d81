# Spreads the kernel, not the places.
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel, dilation=stride)
