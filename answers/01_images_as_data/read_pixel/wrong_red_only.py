# Returns the red value of a colour pixel.
# told: only the red value is returned
def read_pixel(image, row, col):
    if image.ndim == 3:
        return image[row, col, 0]
    return image[row, col]
