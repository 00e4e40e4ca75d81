# The mixture of both that is printed in places.
# told: mixture
def sobel(image):
    x = np.array([[-1, 0, 1], [0, 0, 0], [1, 2, 1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    return gx, gy, np.hypot(gx, gy)
