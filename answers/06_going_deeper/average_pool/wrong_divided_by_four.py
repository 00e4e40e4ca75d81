# Divided by 4: right for windows of 2 only.
# told: the sum is divided by 4
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.sum(axis=(1, 3)) / 4
