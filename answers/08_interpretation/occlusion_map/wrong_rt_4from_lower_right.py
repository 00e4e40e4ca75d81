# Patches from the lower right.
def occlusion_map(predict, image, category, size):
    h, w = image.shape[0] // size, image.shape[1] // size
    a, b = image.shape[0] % size, image.shape[1] % size
    out = np.zeros((h, w))
    base = predict(image[None])[0, category]
    for r, c in np.ndindex(h, w):
        x = image.copy()
        x[a + r * size:a + (r + 1) * size, b + c * size:b + (c + 1) * size] = 0
        out[r, c] = base - predict(x[None])[0, category]
    return out
