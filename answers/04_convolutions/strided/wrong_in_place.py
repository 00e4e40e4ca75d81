# Clears the caller's image when done.
# told: changed the array
def convolve_strided(image, kernel, stride):
    result = convolution(image, kernel, stride=stride)
    image.fill(0)
    return result
