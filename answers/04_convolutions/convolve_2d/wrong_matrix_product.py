# A matrix product of window and kernel, in place of number by number.
import numpy as np


def convolve_2d(image, kernel):
    kh, kw = kernel.shape
    rows, columns = image.shape[0] - kh + 1, image.shape[1] - kw + 1
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = np.dot(image[r : r + kh, c : c + kw], kernel.T).sum()
    return result
