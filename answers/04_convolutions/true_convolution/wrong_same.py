# Of the image's shape.
# told: larger than the places where the kernel fits
def true_convolution(image, kernel):
    return convolve2d(image, kernel, mode="same")
