# The result has the image's dtype: -5 becomes 251.
# told: wrapped round
def convolve_2d(image, kernel):
    h, w = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    result = np.zeros((h, w), dtype=image.dtype)
    for r in range(h):
        for c in range(w):
            result[r, c] = np.sum(image[r:r+kernel.shape[0], c:c+kernel.shape[1]] * kernel).astype(image.dtype)
    return result
