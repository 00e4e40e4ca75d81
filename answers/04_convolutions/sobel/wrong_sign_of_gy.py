# gy rises upward, as in mathematics' axes.
# told: the sign of gy is wrong
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, x), convolution(image, -x.T)
    return gx, gy, np.hypot(gx, gy)
