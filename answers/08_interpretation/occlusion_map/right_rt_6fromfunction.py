# np.vectorize over places.
def occlusion_map(predict, image, category, size, fill=0.0):
    def score(x):
        return np.asarray(predict(np.expand_dims(x, 0)))[0][category]
    def drop(i, j):
        y = np.array(image)
        y[i * size:(i + 1) * size, j * size:(j + 1) * size, :] = fill
        return score(image) - score(y)
    rows, cols = np.meshgrid(range(image.shape[0] // size), range(image.shape[1] // size), indexing="ij")
    return np.vectorize(drop, otypes=[float])(rows, cols)
