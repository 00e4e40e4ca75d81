# Cuts off drops below 0.
# told: drops below 0 are gone
def occlusion_map(predict, image, category, size):
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    whole = predict(image[np.newaxis])[0, category]
    for row, column in np.ndindex(drops.shape):
        hidden = image.copy()
        hidden[row * size : (row + 1) * size, column * size : (column + 1) * size] = 0
        drops[row, column] = max(whole - predict(hidden[np.newaxis])[0, category], 0)
    return drops
