# The loops stop one short; zeros stay at the bottom and right.
# told: the last row and column were never filled in
def convolve_2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    result = np.zeros((h - kh + 1, w - kw + 1))
    for r in range(h - kh):
        for c in range(w - kw):
            result[r, c] = (image[r:r+kh, c:c+kw] * kernel).sum()
    return result
