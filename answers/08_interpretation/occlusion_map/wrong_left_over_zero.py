# A map rounded up: zeros for what is left over.
# told: what is left over
def occlusion_map(predict, image, category, size):
    drops = np.zeros((-(-image.shape[0] // size), -(-image.shape[1] // size)))
    whole = predict(image[np.newaxis])[0, category]
    for row, column in np.ndindex(image.shape[0] // size, image.shape[1] // size):
        hidden = image.copy()
        hidden[row * size : (row + 1) * size, column * size : (column + 1) * size] = 0
        drops[row, column] = whole - predict(hidden[np.newaxis])[0, category]
    return drops
