# A tuple of Python ints, by sorting.
def find_edges(array):
    changes = {i: abs(array[i + 1] - array[i]) for i in range(len(array) - 1)}
    return tuple(sorted(i for i in changes if changes[i] == max(changes.values())))
