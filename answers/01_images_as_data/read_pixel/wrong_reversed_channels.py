# Blue first.
def read_pixel(image, row, col):
    pixel = image[row, col]
    return pixel[::-1] if image.ndim == 3 else pixel
