# Only the other axis.
# told: left to right only
def true_convolution(image, kernel):
    return convolution(image, np.fliplr(kernel))
