# Rows and columns of the map mixed (h//size used for both).
def occlusion_map(predict, image, category, size):
    n = image.shape[0] // size
    out = np.zeros((n, n))
    base = predict(image[None])[0, category]
    for r, c in np.ndindex(n, n):
        x = image.copy()
        x[r * size:(r + 1) * size, c * size:(c + 1) * size] = 0
        out[r, c] = base - predict(x[None])[0, category]
    return out
