# The convolution of mathematics.
# told: the kernel was turned round
def convolve_2d(image, kernel):
    from scipy.signal import convolve2d
    return convolve2d(image.astype(float), kernel, mode="valid")
