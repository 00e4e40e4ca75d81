# The course's own padding.
def convolve_same(image, kernel):
    return convolution(image, kernel, padding="same")
