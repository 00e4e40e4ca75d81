# Prints in place of returning.
# told: return
def find_edges(array):
    sizes = np.abs(np.diff(array))
    print(np.flatnonzero(sizes == sizes.max()))
