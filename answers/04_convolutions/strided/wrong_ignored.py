# The stride is not used.
# told: the stride was not used
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)
