# Prints the pixel.
def read_pixel(image, row, col):
    print(image[row, col])
