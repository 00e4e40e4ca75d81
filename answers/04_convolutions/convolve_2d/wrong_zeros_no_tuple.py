# np.zeros(h, w): shape as two arguments.
# told: in parentheses of its own
def convolve_2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    result = np.zeros(h - kh + 1, w - kw + 1)
    for r in range(h - kh + 1):
        for c in range(w - kw + 1):
            result[r, c] = (image[r : r + kh, c : c + kw] * kernel).sum()
    return result
