# Scales the caller's image first, and scales back too late.
# told: changed the array
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    image[:] = 0
    return gx, gy, np.hypot(gx, gy)
