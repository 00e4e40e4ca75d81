# The kernel is turned.
# told: the kernel was turned round
def convolve_strided(image, kernel, stride):
    return convolve2d(image.astype(float), kernel, mode="valid")[::stride, ::stride]
