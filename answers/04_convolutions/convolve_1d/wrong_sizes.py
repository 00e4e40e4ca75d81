# The sizes of the sums.
import numpy as np


def convolve_1d(array, kernel):
    return np.abs(np.correlate(np.asarray(array, float), kernel, "valid"))
