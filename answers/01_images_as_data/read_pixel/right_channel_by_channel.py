# Collects the channels into a tuple; a grey pixel as float.
def read_pixel(image, row, col):
    if len(image.shape) == 3:
        return tuple(image[row, col, channel] for channel in range(3))
    return float(image[row, col])
