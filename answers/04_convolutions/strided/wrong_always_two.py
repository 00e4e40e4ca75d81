# Two, whatever is asked.
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)[::2, ::2]
