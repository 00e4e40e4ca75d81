# The root is missing.
# told: the root is missing
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    return gx, gy, gx**2 + gy**2
