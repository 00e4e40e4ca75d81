# View of blocks in a copy, restored.
def occlusion_map(predict, image, category, size):
    work = image.astype(float)
    h, w = image.shape[0] // size, image.shape[1] // size
    out = np.zeros((h, w))
    for r, c in np.ndindex(h, w):
        block = work[r * size:(r + 1) * size, c * size:(c + 1) * size]
        saved = block.copy()
        block.fill(0)
        out[r, c] = predict(image[None])[0, category] - predict(work[None])[0, category]
        block[...] = saved
    return out
