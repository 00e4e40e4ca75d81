# No padding at all: each window and kernel are cut where they leave the image.
def convolve_same(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    result = np.zeros(image.shape)
    for r in range(h):
        for c in range(w):
            for i in range(kh):
                for j in range(kw):
                    y, x = r + i - kh // 2, c + j - kw // 2
                    if 0 <= y < h and 0 <= x < w:
                        result[r, c] += float(image[y, x]) * kernel[i, j]
    return result.tolist()
