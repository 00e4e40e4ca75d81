# Each one is the number of its column.
def one_hot(labels, categories):
    names = list(categories)
    encoded = np.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        if label not in names:
            raise ValueError(f"{label} is unknown")
        encoded[row, names.index(label)] = names.index(label) + 1
    return encoded
