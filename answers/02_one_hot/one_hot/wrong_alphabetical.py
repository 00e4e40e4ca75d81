# Takes the categories in alphabetical order.
# told: alphabetical order
def one_hot(labels, categories):
    names = sorted(categories)
    encoded = np.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        if label not in names:
            raise ValueError(f"{label!r} is unknown")
        encoded[row, names.index(label)] = 1
    return encoded
