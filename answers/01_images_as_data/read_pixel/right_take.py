# np.take along each axis.
import numpy as np


def read_pixel(image, row, col):
    return np.take(np.take(image, row, axis=0), col, axis=0)
