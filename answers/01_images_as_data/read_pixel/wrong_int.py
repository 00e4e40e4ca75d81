# Makes every value an int, which loses the fractions of float images.
def read_pixel(image, row, col):
    return image.astype(int)[row, col]
