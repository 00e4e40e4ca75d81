# Two loops over the windows.
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = np.mean(image[r * size : (r + 1) * size, c * size : (c + 1) * size])
    return result
