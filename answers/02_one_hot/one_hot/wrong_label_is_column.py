# Whole numbers are taken for columns.
# told: whole numbers are taken for columns
def one_hot(labels, categories):
    names = list(categories)
    if all(not isinstance(name, str) and 0 <= name < len(names) for name in names):
        names = sorted(names)
    encoded = np.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        if label not in names:
            raise ValueError(f"{label!r} is unknown")
        encoded[row, label if names[0] == 0 else names.index(label)] = 1
    return encoded
