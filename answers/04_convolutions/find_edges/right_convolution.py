# With the kernel -1, 1, and argwhere flattened.
def find_edges(array):
    answers = np.abs(np.correlate(np.asarray(array, dtype=float), [-1.0, 1.0], "valid"))
    return np.argwhere(np.isclose(answers, answers.max())).ravel()
