# Fills the gaps with values between.
from scipy import ndimage


def dilate_kernel(kernel, rate):
    rows, columns = ([rate * (n - 1) + 1 for n in kernel.shape])
    return ndimage.zoom(kernel.astype(float), (rows / kernel.shape[0], columns / kernel.shape[1]), order=1)
