# SciPy knows this mode.
from scipy.signal import correlate2d


def convolve_same(image, kernel):
    return correlate2d(image.astype(float), kernel, mode="same", boundary="fill", fillvalue=0)
