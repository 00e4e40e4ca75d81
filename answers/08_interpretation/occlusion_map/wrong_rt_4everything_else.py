# Hides everything but the patch.
def occlusion_map(predict, image, category, size):
    h, w = image.shape[0] // size, image.shape[1] // size
    out = np.zeros((h, w))
    base = predict(image[None])[0, category]
    for r, c in np.ndindex(h, w):
        x = np.zeros_like(image)
        s = np.s_[r * size:(r + 1) * size, c * size:(c + 1) * size]
        x[s] = image[s]
        out[r, c] = base - predict(x[None])[0, category]
    return out
