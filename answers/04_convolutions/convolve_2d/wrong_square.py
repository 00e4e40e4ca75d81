# The kernel's width is taken for both directions.
# told: the kernel was taken to be square
def convolve_2d(image, kernel):
    k = kernel.shape[1]
    rows, columns = image.shape[0] - k + 1, image.shape[1] - k + 1
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = (image[r:r+kernel.shape[0], c:c+kernel.shape[1]] * kernel).sum()
    return result
