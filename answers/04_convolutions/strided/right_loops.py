# Only the asked places are computed; lists come back.
def convolve_strided(image, kernel, stride):
    kh, kw = kernel.shape
    return [
        [float((image[r:r+kh, c:c+kw] * kernel).sum()) for c in range(0, image.shape[1] - kw + 1, stride)]
        for r in range(0, image.shape[0] - kh + 1, stride)
    ]
