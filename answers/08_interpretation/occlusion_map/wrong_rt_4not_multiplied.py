# Patch r begins at r, not at r * size.
def occlusion_map(predict, image, category, size):
    h, w = image.shape[0] // size, image.shape[1] // size
    out = np.zeros((h, w))
    base = predict(image[None])[0, category]
    for r, c in np.ndindex(h, w):
        x = image.copy()
        x[r:r + size, c:c + size] = 0
        out[r, c] = base - predict(x[None])[0, category]
    return out
