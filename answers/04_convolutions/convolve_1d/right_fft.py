# By Fourier transforms, whose rounding errors are tiny.
from scipy.signal import fftconvolve


def convolve_1d(array, kernel):
    return fftconvolve([float(a) for a in array], [float(k) for k in kernel][::-1], mode="valid")
