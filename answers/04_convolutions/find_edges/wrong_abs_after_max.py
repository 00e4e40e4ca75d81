# The size of the largest rise.
# told: falling edges are missed
import numpy as np


def find_edges(array):
    differences = np.diff(array)
    return np.flatnonzero(np.abs(differences) == abs(differences.max()))
