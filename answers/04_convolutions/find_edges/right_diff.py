# Differences, sizes, comparison.
def find_edges(array):
    size = abs(np.diff(array))
    return np.where(size == np.max(size))[0]
