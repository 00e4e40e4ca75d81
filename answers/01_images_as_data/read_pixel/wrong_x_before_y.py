# Takes the column first.
# told: x before y
def read_pixel(image, row, col):
    return image[col, row]
