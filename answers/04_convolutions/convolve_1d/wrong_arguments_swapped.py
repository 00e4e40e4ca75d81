# The shorter one first: NumPy then gives the sums from the last to the first.
# told: from the last place to the first
import numpy as np


def convolve_1d(array, kernel):
    return np.correlate(np.asarray(kernel, float), np.asarray(array, float), "valid")
