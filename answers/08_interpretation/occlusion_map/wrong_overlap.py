# Goes on by one pixel.
# told: the patches overlap
def occlusion_map(predict, image, category, size):
    whole = predict(image[np.newaxis])[0, category]
    drops = np.zeros((image.shape[0] - size + 1, image.shape[1] - size + 1))
    for r in range(drops.shape[0]):
        for c in range(drops.shape[1]):
            hidden = image.copy()
            hidden[r : r + size, c : c + size] = 0
            drops[r, c] = whole - predict(hidden[np.newaxis])[0, category]
    return drops
