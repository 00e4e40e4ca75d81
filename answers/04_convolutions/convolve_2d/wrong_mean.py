# The mean of the products.
def convolve_2d(image, kernel):
    return convolution(image, kernel) / kernel.size
