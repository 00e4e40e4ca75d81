# Needs a list of categories.
def one_hot(labels, categories):
    encoded = np.zeros((len(labels), len(categories)))
    for row, label in enumerate(labels):
        if label not in categories:
            raise ValueError(f"{label!r} is unknown")
        encoded[row, (categories + []).index(label)] = 1
    return encoded
