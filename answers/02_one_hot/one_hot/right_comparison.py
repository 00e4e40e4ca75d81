# Compares all labels with all categories at once.
def one_hot(labels, categories):
    labels, categories = np.asarray(labels), np.asarray(categories)
    equal = labels[:, None] == categories[None, :]
    for label, found in zip(labels, equal.any(axis=1)):
        if not found:
            raise ValueError(f"unknown label {label}")
    return equal.astype(float)
