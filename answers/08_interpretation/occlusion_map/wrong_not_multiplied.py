# A patch begins at its number, not at its number times the size.
# told: each patch begins one pixel after
def occlusion_map(predict, image, category, size):
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    whole = predict(image[np.newaxis])[0, category]
    for row, column in np.ndindex(drops.shape):
        hidden = image.copy()
        hidden[row : row + size, column : column + size] = 0
        drops[row, column] = whole - predict(hidden[np.newaxis])[0, category]
    return drops
