# Numbers are cut to integers.
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    result = np.zeros((rows, columns), dtype=int)
    for r in range(rows):
        for c in range(columns):
            result[r, c] = image[r * size : (r + 1) * size, c * size : (c + 1) * size].max()
    return result
