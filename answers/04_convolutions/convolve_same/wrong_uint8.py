# The result has the image's dtype.
def convolve_same(image, kernel):
    return convolution(image, kernel, padding="same").astype(image.dtype)
