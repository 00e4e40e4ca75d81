# Rounds up: the odd one is left over at the top and left.
# told: off by one
def crop_center(image, size):
    top = (image.shape[0] - size + 1) // 2
    left = (image.shape[1] - size + 1) // 2
    return image[top : top + size, left : left + size]
