# The tuple of np.where is not opened.
# told: its `[0]`
def find_edges(array):
    sizes = np.abs(np.diff(array))
    return np.where(sizes == sizes.max())
