# Hides everything but the patch.
# told: all but the patch is hidden
def occlusion_map(predict, image, category, size):
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    whole = predict(image[np.newaxis])[0, category]
    for row, column in np.ndindex(drops.shape):
        window = np.s_[row * size : (row + 1) * size, column * size : (column + 1) * size]
        hidden = np.zeros_like(image)
        hidden[window] = image[window]
        drops[row, column] = whole - predict(hidden[np.newaxis])[0, category]
    return drops
