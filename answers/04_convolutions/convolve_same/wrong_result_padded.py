# Zeros are put round the result.
# told: pad the image, not the result
def convolve_same(image, kernel):
    r, c = kernel.shape[0] // 2, kernel.shape[1] // 2
    return np.pad(convolution(image, kernel), ((r, r), (c, c)))
