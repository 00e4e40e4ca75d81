# Recursion over patches; a dict in between.
def occlusion_map(predict, image, category, size):
    h, w = image.shape[0] // size, image.shape[1] // size
    def drop(n):
        if n == h * w:
            return []
        r, c = divmod(n, w)
        hidden = image.copy()
        hidden[size * r:size * r + size, size * c:size * c + size] = 0.0
        a, b = predict(np.array([image, hidden]))[:, category]
        return [a - b] + drop(n + 1)
    return np.array(drop(0)).reshape(h, w)
