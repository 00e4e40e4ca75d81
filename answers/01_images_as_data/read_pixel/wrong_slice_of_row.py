# Chained slices: both work on the rows.
def read_pixel(image, row, col):
    return image[row:][col]
