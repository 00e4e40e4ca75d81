# Only the kernel for gy has the middle wrong.
# told: the middle column of the kernel for gy
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    y = np.array([[-1, -1, -1], [0, 0, 0], [1, 1, 1]])
    gx, gy = convolution(image, x), convolution(image, y)
    return gx, gy, np.hypot(gx, gy)
