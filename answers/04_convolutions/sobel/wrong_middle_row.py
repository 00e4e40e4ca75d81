# The middle row counts only once: these are Prewitt's kernels.
# told: the middle row of the kernel for gx
def sobel(image):
    x = np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    return gx, gy, np.hypot(gx, gy)
