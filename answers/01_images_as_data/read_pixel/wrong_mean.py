# One number for a colour pixel too.
def read_pixel(image, row, col):
    return image[row, col].mean()
