# The stride goes downward only.
# told: the stride goes only downward
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)[::stride]
