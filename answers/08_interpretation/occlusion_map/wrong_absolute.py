# Without the sign.
# told: the signs are gone
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] // size, image.shape[1] // size))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r * size : (r + 1) * size, c * size : (c + 1) * size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return np.abs(drops)
