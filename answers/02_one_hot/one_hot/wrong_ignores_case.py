# "Bag" is taken for "bag".
# told: an unknown label was given a category
def one_hot(labels, categories):
    names = [str(category).lower() for category in categories]
    encoded = np.zeros((len(labels), len(names)))
    for row, label in enumerate(labels):
        if str(label).lower() not in names:
            raise ValueError(f"{label} is unknown")
        encoded[row, names.index(str(label).lower())] = 1
    return encoded
