# The sum of the definition, index by index.
def true_convolution(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    result = np.zeros((h - kh + 1, w - kw + 1))
    for m in range(kh - 1, h):
        for n in range(kw - 1, w):
            result[m - kh + 1, n - kw + 1] = sum(
                float(image[m - i, n - j]) * float(kernel[i, j]) for i in range(kh) for j in range(kw)
            )
    return result
