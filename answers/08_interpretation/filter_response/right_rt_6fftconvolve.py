# SciPy's convolution with the kernel turned.
from scipy.signal import convolve2d
def filter_response(image, kernel):
    return convolve2d(image.astype(float), np.asarray(kernel, float)[::-1, ::-1], mode="valid")
