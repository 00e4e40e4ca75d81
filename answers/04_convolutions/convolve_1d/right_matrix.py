# A matrix with the kernel in each row, as the chapter shows at its end.
import numpy as np


def convolve_1d(array, kernel):
    n, k = len(array), len(kernel)
    matrix = np.zeros((n - k + 1, n))
    for place in range(n - k + 1):
        matrix[place, place : place + k] = kernel
    return matrix @ array
