# The data decide how many columns there are.
# told: a category that no label has lost its column
def one_hot(labels, categories):
    for label in labels:
        if label not in list(categories):
            raise ValueError(f"{label!r} is unknown")
    present = [name for name in categories if name in list(labels)]
    return np.array([[float(label == name) for name in present] for label in labels])
