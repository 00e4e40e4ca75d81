# Flipped both ways, then slid.
def true_convolution(image, kernel):
    return convolution(image, np.flip(kernel))
