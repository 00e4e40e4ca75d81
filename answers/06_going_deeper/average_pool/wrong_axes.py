# Reshaped in the wrong order: right shape, wrong windows.
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    return image[: rows * size, : columns * size].reshape(rows, columns, size, size).mean(axis=(2, 3))
