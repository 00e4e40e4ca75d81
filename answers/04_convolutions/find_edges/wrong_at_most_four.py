# At most four.
def find_edges(array):
    s = np.abs(np.diff(array))
    return np.flatnonzero(s == s.max())[:4]
