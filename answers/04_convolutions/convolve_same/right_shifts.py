# The image shifted for each entry of the kernel, added where it stays inside.
import numpy as np


def convolve_same(image, kernel):
    h, w = image.shape
    middle_row, middle_column = kernel.shape[0] // 2, kernel.shape[1] // 2
    result = np.zeros((h, w))
    for (r, c), weight in np.ndenumerate(kernel):
        for row in range(h):
            for column in range(w):
                y, x = row + r - middle_row, column + c - middle_column
                if 0 <= y < h and 0 <= x < w:
                    result[row, column] += weight * image[y, x]
    return result
