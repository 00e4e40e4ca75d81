# Four loops over Python numbers.
def convolve_2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    result = np.empty((h - kh + 1, w - kw + 1), dtype=np.float64)
    for r in range(h - kh + 1):
        for c in range(w - kw + 1):
            total = 0
            for i in range(kh):
                for j in range(kw):
                    total += image[r + i][c + j].item() * kernel[i][j].item()
            result[r][c] = total
    return result
