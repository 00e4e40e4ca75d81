# range(1, ...) or h//size - 1: the last row and column of patches missing stays 0.
def occlusion_map(predict, image, category, size):
    out = np.zeros((image.shape[0] // size, image.shape[1] // size))
    base = predict(image[None])[0, category]
    for r in range(0, image.shape[0] - size, size):
        for c in range(0, image.shape[1] - size, size):
            x = image.copy()
            x[r:r + size, c:c + size] = 0
            out[r // size, c // size] = base - predict(x[None])[0, category]
    return out
