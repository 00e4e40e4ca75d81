# The truth values themselves.
def find_edges(array):
    sizes = np.abs(np.diff(array))
    return sizes == sizes.max()
