# Columns in the outer loop: the answers stand transposed.
# told: rows and columns have changed places
def convolve_2d(image, kernel):
    kh, kw = kernel.shape
    return [
        [float((image[r : r + kh, c : c + kw] * kernel).sum()) for r in range(image.shape[0] - kh + 1)]
        for c in range(image.shape[1] - kw + 1)
    ]
