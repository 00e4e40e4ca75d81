# Numbers the categories as the labels come, and adds those that are left at the end.
# told: the order in which the labels come
def one_hot(labels, categories):
    for label in labels:
        if label not in list(categories):
            raise ValueError(f"{label!r} is unknown")
    names = list(dict.fromkeys(list(labels) + list(categories)))
    return np.array([[float(label == name) for name in names] for label in labels])
