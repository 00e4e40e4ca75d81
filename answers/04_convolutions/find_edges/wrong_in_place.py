# Takes the differences inside the caller's array.
# told: changed the array
def find_edges(array):
    array[:-1] = array[1:] - array[:-1]
    sizes = np.abs(array[:-1])
    return np.flatnonzero(sizes == sizes.max())
