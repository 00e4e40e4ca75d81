# The image assigned into a larger array of zeros, by negative indices.
def zero_pad(image, pad):
    result = np.zeros([n + 2 * pad for n in image.shape])
    result[pad:-pad, pad:-pad] = image
    return result
