# The mean of the products.
import numpy as np


def convolve_1d(array, kernel):
    return np.correlate(np.asarray(array, float), kernel, "valid") / len(kernel)
