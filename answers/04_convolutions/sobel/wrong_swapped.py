# gx and gy in each other's place.
# told: gx and gy are swapped
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, x.T), convolution(image, x)
    return gx, gy, np.hypot(gx, gy)
