# Takes the signs away before the difference.
import numpy as np


def find_edges(array):
    sizes = np.abs(np.diff(np.abs(array)))
    return np.flatnonzero(sizes == sizes.max())
