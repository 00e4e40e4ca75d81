# np.gradient looks at the neighbours on both sides.
import numpy as np


def find_edges(array):
    sizes = np.abs(np.gradient(np.asarray(array, float)))
    return np.flatnonzero(sizes == sizes.max())
