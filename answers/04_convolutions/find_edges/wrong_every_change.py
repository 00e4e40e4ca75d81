# Every change counts.
# told: every change
def find_edges(array):
    return np.flatnonzero(np.diff(array))
