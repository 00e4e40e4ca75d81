# mode="same", then the middle cut one too early.
def filter_response(image, kernel):
    (h, w), (a, b) = image.shape, kernel.shape
    p = np.pad(image.astype(float), ((a // 2, a), (b // 2, b)))
    return np.array([[np.sum(p[i:i + a, j:j + b] * kernel) for j in range(w - b + 1)] for i in range(h - a + 1)])
