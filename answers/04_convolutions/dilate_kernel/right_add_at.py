# Coordinates times the rate.
import numpy as np


def dilate_kernel(kernel, rate):
    rows, columns = np.indices(kernel.shape) * rate
    result = np.zeros((rows.max() + 1, columns.max() + 1))
    np.add.at(result, (rows, columns), kernel)
    return result
