# One quarter turn only.
def true_convolution(image, kernel):
    return convolution(image, np.rot90(kernel))
