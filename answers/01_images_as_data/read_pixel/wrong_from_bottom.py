# Counts rows upward, as in geometry.
# told: rows are counted from the bottom
def read_pixel(image, row, col):
    return image[image.shape[0] - 1 - row, col]
