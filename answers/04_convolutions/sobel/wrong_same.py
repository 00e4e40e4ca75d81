# The results have the image's shape.
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, x, padding="same"), convolution(image, x.T, padding="same")
    return gx, gy, np.hypot(gx, gy)
