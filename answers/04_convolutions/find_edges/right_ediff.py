# ediff1d, and a loop over what is largest.
import numpy as np


def find_edges(array):
    sizes = np.abs(np.ediff1d(array)).tolist()
    return [place for place, size in enumerate(sizes) if size == max(sizes)]
