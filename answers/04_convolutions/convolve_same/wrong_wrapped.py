# What leaves on one side comes in on the other.
import numpy as np


def convolve_same(image, kernel):
    rows, columns = kernel.shape[0] // 2, kernel.shape[1] // 2
    return convolution(np.pad(image, ((rows, rows), (columns, columns)), mode="wrap"), kernel)
