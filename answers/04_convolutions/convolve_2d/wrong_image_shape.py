# Every pixel gets a window, cut off at the border.
# told: the image's shape
def convolve_2d(image, kernel):
    h, w = image.shape
    result = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            window = image[r:r+kernel.shape[0], c:c+kernel.shape[1]]
            result[r, c] = (window * kernel[:window.shape[0], :window.shape[1]]).sum()
    return result
