# The middle row is all 0.
# told: not 0 0 0
def sobel(image):
    x = np.array([[-1, 0, 1], [0, 0, 0], [-1, 0, 1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    return gx, gy, np.hypot(gx, gy)
