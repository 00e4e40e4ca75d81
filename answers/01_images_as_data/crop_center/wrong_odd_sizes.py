# Half the size to each side and the middle itself: right for odd sizes only.
def crop_center(image, size):
    row, col = (image.shape[0] - 1) // 2, (image.shape[1] - 1) // 2
    half = size // 2
    return image[row - half : row + half + 1, col - half : col + half + 1]
