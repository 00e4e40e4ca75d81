# Every second pixel.
# told: this is the upper left number
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    return image[: rows * size : size, : columns * size : size].copy()
