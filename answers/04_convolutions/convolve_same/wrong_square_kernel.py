# Takes the kernel's rows for both directions.
# told: not each padded by their own
def convolve_same(image, kernel):
    return convolution(np.pad(image, kernel.shape[0] // 2), kernel)
