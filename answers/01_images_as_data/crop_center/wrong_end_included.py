# One row and column too many.
# told: the end is included
def crop_center(image, size):
    top, left = (image.shape[0] - size) // 2, (image.shape[1] - size) // 2
    return image[top : top + size + 1, left : left + size + 1]
