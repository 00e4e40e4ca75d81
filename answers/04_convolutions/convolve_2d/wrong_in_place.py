# Changes the caller's image on the way.
# told: changed the array
def convolve_2d(image, kernel):
    result = convolution(image, kernel).astype(float)
    image[: result.shape[0], : result.shape[1]] = 0
    return result
