# The height is taken for the width too.
def zero_pad(image, pad):
    n = image.shape[0]
    result = np.zeros((n + 2 * pad, image.shape[1] + 2 * pad))
    result[pad:pad + n, pad:pad + n] = image[:, :n]
    return result
