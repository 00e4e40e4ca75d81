# A size of 5, as in the example.
def find_edges(array):
    return np.flatnonzero(np.abs(np.diff(array)) >= 5)
