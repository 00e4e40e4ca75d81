# What is left over is dropped at the top and left.
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    even = image[image.shape[0] - rows * size :, image.shape[1] - columns * size :]
    return even.reshape(rows, size, columns, size).mean(axis=(1, 3))
