# Two digits.
# told: the weights are rounded
def to_grey(image):
    return 0.21 * image[..., 0] + 0.72 * image[..., 1] + 0.07 * image[..., 2]
