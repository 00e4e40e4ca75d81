# Pads by k on each side.
# told: the padding is k wide
def convolve_same(image, kernel):
    kh, kw = kernel.shape
    return convolution(np.pad(image, ((kh, kh), (kw, kw))), kernel)
