# The stride goes to the right only.
# told: the stride goes only to the right
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)[:, ::stride]
