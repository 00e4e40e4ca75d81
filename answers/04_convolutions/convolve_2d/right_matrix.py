# A matrix that shares the kernel's weights, times the flattened image.
import numpy as np


def convolve_2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    matrix = np.zeros((h - kh + 1, w - kw + 1, h, w))
    for r, c in np.ndindex(matrix.shape[:2]):
        matrix[r, c, r : r + kh, c : c + kw] = kernel
    return np.tensordot(matrix, image, axes=2)
