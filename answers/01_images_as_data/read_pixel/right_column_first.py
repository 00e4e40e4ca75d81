# The column as a whole first, then the row in it.
def read_pixel(image, row, col):
    column = image[:, col]
    return column[row].copy()
