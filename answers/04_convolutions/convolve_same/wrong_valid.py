# Does not pad.
# told: nothing was padded
def convolve_same(image, kernel):
    return convolution(image, kernel)
