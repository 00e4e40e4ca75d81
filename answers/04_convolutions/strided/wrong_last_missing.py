# The number of places is rounded down once too often.
# told: last place that fits is missing
def convolve_strided(image, kernel, stride):
    rows = (image.shape[0] - kernel.shape[0]) // stride + 1
    columns = (image.shape[1] - kernel.shape[1]) // stride + 1
    if (image.shape[1] - kernel.shape[1]) % stride == 0 and stride > 1:
        columns -= 1
    return convolution(image, kernel)[::stride, ::stride][:rows, :columns]
