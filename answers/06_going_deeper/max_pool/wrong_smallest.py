# The smallest number.
# told: this is the smallest number
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.min(axis=(1, 3))
