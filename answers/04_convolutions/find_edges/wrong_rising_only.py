# The sign is not taken away.
# told: falling edges are missed
def find_edges(array):
    differences = np.diff(array)
    return np.flatnonzero(differences == differences.max())
