# Fills an array, a category at a time.
def decode(encoded, categories):
    names = np.array(categories)
    labels = np.empty(len(encoded), dtype=names.dtype)
    for column, name in enumerate(names):
        labels[encoded[:, column] > 0.5] = name
    return labels
