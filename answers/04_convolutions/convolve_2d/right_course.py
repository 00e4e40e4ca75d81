# The course's own function, which the chapter has used all along.
def convolve_2d(image, kernel):
    return convolution(image, kernel)
