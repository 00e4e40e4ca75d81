# Gives a grey pixel three times.
def read_pixel(image, row, col):
    pixel = image[row, col]
    return np.array([pixel] * 3) if image.ndim == 2 else pixel
