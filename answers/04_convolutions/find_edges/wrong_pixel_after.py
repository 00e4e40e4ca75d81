# The index of the pixel after the step.
# told: one too high
def find_edges(array):
    sizes = np.abs(np.diff(array))
    return np.flatnonzero(sizes == sizes.max()) + 1
