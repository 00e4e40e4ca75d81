# Turns the kernel.
# told: the kernel was turned round
def convolve_same(image, kernel):
    return convolve2d(image.astype(float), kernel, mode="same")
