# Zeros of half the kernel, then valid.
def convolve_same(image, kernel):
    r, c = kernel.shape[0] // 2, kernel.shape[1] // 2
    return convolution(np.pad(image, ((r, r), (c, c))), kernel, padding="valid")
