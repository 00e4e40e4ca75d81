# A row first, then its pixel.
def read_pixel(image, row, col):
    line = image[row]
    return line[col]
