# fromiter.
def occlusion_map(predict, image, category, size):
    rows, cols = (n // size for n in image.shape[:2])
    def versions():
        yield image
        for n in range(rows * cols):
            i, j = divmod(n, cols)
            v = image.copy(); v[size * i:size * i + size, size * j:size * j + size] = 0
            yield v
    s = np.stack([predict(v.reshape(1, *v.shape)).squeeze(0)[category] for v in versions()])
    return np.subtract(s[0], s[1:]).reshape(rows, cols)
