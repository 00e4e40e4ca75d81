# FFT convolution of the flipped kernel.
from scipy.signal import fftconvolve
def filter_response(image, kernel):
    return fftconvolve(np.asarray(image, float), np.asarray(kernel, float)[::-1, ::-1], mode="valid")
