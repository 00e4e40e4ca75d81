# Where the ones are, in order of the rows.
def decode(encoded, categories):
    rows, columns = np.nonzero(encoded)
    return np.take(categories, columns)
