# The convolution of mathematics turns the kernels, and so the signs.
# told: sign
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = (convolve2d(image.astype(float), k, "valid") for k in (x, x.T))
    return gx, gy, np.hypot(gx, gy)
