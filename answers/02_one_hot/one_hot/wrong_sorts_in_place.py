# Sorts the caller's list.
# told: changed the array that it was given
def one_hot(labels, categories):
    names = list(categories)
    if isinstance(categories, list):
        categories.sort()
    encoded = np.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        if label not in names:
            raise ValueError(f"{label!r} is unknown")
        encoded[row, names.index(label)] = 1
    return encoded
