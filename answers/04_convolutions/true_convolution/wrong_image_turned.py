# The image is turned too, and so is the result.
def true_convolution(image, kernel):
    return convolution(image[::-1, ::-1], kernel)
