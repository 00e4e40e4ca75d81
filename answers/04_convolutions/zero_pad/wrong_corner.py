# The right shape, but the image stands in the top left corner.
# told: all zeros are at the bottom and right
def zero_pad(image, pad):
    result = np.zeros((image.shape[0] + 2 * pad, image.shape[1] + 2 * pad))
    result[: image.shape[0], : image.shape[1]] = image
    return result
