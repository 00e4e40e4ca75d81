# The result itself is one row and one column short.
# told: the last row and column are missing
def convolve_2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    result = np.zeros((h - kh, w - kw))
    for r in range(h - kh):
        for c in range(w - kw):
            result[r, c] = (image[r:r+kh, c:c+kw] * kernel).sum()
    return result
