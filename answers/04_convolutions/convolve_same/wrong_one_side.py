# All the padding at the bottom and right.
# told: all padding is at the bottom and right
def convolve_same(image, kernel):
    return convolution(np.pad(image, ((0, kernel.shape[0] - 1), (0, kernel.shape[1] - 1))), kernel)
