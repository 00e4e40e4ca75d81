# SciPy's full answer, its border cut off.
from scipy.signal import convolve2d


def true_convolution(image, kernel):
    kh, kw = kernel.shape
    full = convolve2d(image.astype(float), kernel, mode="full")
    return full[kh - 1 : image.shape[0], kw - 1 : image.shape[1]]
