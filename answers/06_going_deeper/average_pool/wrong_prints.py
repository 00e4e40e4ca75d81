# Prints and returns nothing.
# told: does the function end with `return`
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    print(image[: rows * size, : columns * size].reshape(rows, size, columns, size).mean(axis=(1, 3)))
