# The image's own border becomes zeros.
# told: the frame covers the image's own outermost pixels
def zero_pad(image, pad):
    result = np.zeros_like(image)
    result[pad:-pad, pad:-pad] = image[pad:-pad, pad:-pad]
    return result
