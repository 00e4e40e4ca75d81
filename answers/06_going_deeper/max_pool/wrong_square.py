# As many columns as rows.
def max_pool(image, size=2):
    count = image.shape[0] // size
    result = np.zeros((count, count))
    for r in range(count):
        for c in range(count):
            result[r, c] = image[r * size : (r + 1) * size, c * size : (c + 1) * size].max()
    return result
