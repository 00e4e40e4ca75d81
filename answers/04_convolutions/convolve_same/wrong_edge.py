# Repeats the border.
# told: the frame repeats the border
def convolve_same(image, kernel):
    r, c = kernel.shape[0] // 2, kernel.shape[1] // 2
    return convolution(np.pad(image, ((r, r), (c, c)), mode="edge"), kernel)
