# Counts from 1.
# told: counted from 1
def read_pixel(image, row, col):
    return image[row - 1, col - 1]
