# All entries in reverse, in the same shape.
def true_convolution(image, kernel):
    return convolve_2d(image, kernel.ravel()[::-1].reshape(kernel.shape))
