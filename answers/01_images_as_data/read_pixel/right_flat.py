# Counts its way through the flattened image.
def read_pixel(image, row, col):
    place = row * image.shape[1] + col
    if image.ndim == 2:
        return image.ravel()[place].item()
    return image.reshape(-1, image.shape[2])[place].copy()
