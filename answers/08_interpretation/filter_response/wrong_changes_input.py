# Scales the image in place first.
# told: changed the array that it was given
def filter_response(image, kernel):
    result = convolution(image, kernel)
    image[...] = 0
    return result
