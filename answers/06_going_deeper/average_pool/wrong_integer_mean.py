# The results go into an array of the image's dtype.
# told: the means are cut to integers
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    result = np.zeros((rows, columns), dtype=image.dtype)
    for r in range(rows):
        for c in range(columns):
            result[r, c] = image[r * size : (r + 1) * size, c * size : (c + 1) * size].mean()
    return result
