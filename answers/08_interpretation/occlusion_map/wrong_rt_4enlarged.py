# The map as large as the image.
def occlusion_map(predict, image, category, size):
    out = np.zeros(image.shape[:2])
    base = predict(image[None])[0, category]
    for r, c in np.ndindex(image.shape[0] // size, image.shape[1] // size):
        x = image.copy()
        s = np.s_[r * size:(r + 1) * size, c * size:(c + 1) * size]
        x[s] = 0
        out[s] = base - predict(x[None])[0, category]
    return out
