# Blackens the pixel that it has read.
# told: changed the array
def read_pixel(image, row, col):
    pixel = image[row, col].copy()
    image[row, col] = 0
    return pixel
