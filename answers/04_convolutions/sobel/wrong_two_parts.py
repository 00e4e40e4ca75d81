# The magnitude is left out.
# told: 3 parts
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    return convolution(image, x), convolution(image, x.T)
