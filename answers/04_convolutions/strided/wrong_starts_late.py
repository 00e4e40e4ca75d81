# Begins at the second place.
# told: the first place is missing
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)[stride - 1::stride, stride - 1::stride]
