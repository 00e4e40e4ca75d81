# A region of one pixel, squeezed.
def read_pixel(image, row, col):
    return image[row : row + 1, col : col + 1].squeeze()
