# predict without the batch axis.
def occlusion_map(predict, image, category, size):
    out = np.zeros((image.shape[0] // size, image.shape[1] // size))
    base = predict(image)[category]
    for r, c in np.ndindex(out.shape):
        x = image.copy()
        x[r * size:(r + 1) * size, c * size:(c + 1) * size] = 0
        out[r, c] = base - predict(x)[category]
    return out
