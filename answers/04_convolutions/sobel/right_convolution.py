# Two convolutions and a root.
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])
    gx = convolution(image, x)
    gy = convolution(image, y)
    return gx, gy, np.sqrt(gx**2 + gy**2)
