# Takes the column first in grey images only.
# told: x before y
def read_pixel(image, row, col):
    if image.ndim == 2:
        return image[col, row]
    return image[row, col]
