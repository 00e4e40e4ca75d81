# The sizes are added in place of Pythagoras.
# told: Pythagoras
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    return gx, gy, np.abs(gx) + np.abs(gy)
