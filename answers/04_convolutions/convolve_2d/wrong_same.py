# Of the image's shape, with zeros beyond the border.
# told: the result has the image's shape
def convolve_2d(image, kernel):
    return convolution(image, kernel, padding="same")
