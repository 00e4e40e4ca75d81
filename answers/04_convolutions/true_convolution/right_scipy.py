# SciPy does it.
def true_convolution(image, kernel):
    return convolve2d(np.array(image, dtype=float), kernel, mode="valid")
