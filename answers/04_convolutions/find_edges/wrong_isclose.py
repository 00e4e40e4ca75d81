# Nearly as large counts.
# told: nearly the largest
def find_edges(array):
    s = np.abs(np.diff(array))
    return np.flatnonzero(s > 0.9 * s.max())
