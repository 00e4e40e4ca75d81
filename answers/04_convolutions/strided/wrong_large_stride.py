# Stride larger than the image: nothing.
def convolve_strided(image, kernel, stride):
    full = convolution(image, kernel)
    if stride > min(full.shape):
        stride = min(full.shape)
    return full[::stride, ::stride]
