# Slices, so that the answer keeps two axes.
def read_pixel(image, row, col):
    return image[row : row + 1, col : col + 1]
