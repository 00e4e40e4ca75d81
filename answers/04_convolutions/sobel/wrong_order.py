# Magnitude first.
# told: the magnitude stands first
def sobel(image):
    k = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, k), convolution(image, k.T)
    return np.hypot(gx, gy), gx, gy
