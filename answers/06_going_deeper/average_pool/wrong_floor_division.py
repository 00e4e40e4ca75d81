# Divided with //.
# told: the means are cut to integers
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.sum(axis=(1, 3)) // size**2
