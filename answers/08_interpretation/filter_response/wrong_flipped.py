# A true convolution.
# told: the kernel was turned round
from scipy.signal import convolve2d


def filter_response(image, kernel):
    return convolve2d(image.astype(float), kernel, mode="valid")
