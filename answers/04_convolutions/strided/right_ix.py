# The places by their numbers.
import numpy as np


def convolve_strided(image, kernel, stride):
    full = convolve_2d(image, kernel)
    return full[np.ix_(np.arange(0, len(full), stride), np.arange(0, len(full[0]), stride))]
