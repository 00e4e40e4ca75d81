# The windows overlap.
# told: the windows overlap
def max_pool(image, size=2):
    rows, columns = image.shape[0] - size + 1, image.shape[1] - size + 1
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = image[r : r + size, c : c + size].max()
    return result
