# Windows of 2, whatever is asked for.
# told: size is ignored
def max_pool(image, size=2):
    size = 2
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.max(axis=(1, 3))
