# The tutorials' range(n - 3), into an array of the image's shape.
# told: zeros left at the bottom and right
def convolve_2d(image, kernel):
    result = np.zeros(image.shape)
    for r in range(image.shape[0] - 3):
        for c in range(image.shape[1] - 3):
            result[r, c] = (image[r:r+kernel.shape[0], c:c+kernel.shape[1]] * kernel).sum()
    return result
