# The right shape, and range(n - 3) for any kernel.
# told: never filled in
def convolve_2d(image, kernel):
    result = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
    for r in range(image.shape[0] - 3):
        for c in range(image.shape[1] - 3):
            result[r, c] = (image[r:r+kernel.shape[0], c:c+kernel.shape[1]] * kernel).sum()
    return result
