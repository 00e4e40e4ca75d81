# Rows and columns of padding in each other's place.
# told: rows and columns were not each padded
import numpy as np


def convolve_same(image, kernel):
    rows, columns = kernel.shape[0] // 2, kernel.shape[1] // 2
    return convolution(np.pad(image, ((columns, columns), (rows, rows))), kernel)
