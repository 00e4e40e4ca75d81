# The numbers of the columns.
# told: the labels became the numbers of their columns
def one_hot(labels, categories):
    for label in labels:
        if label not in list(categories):
            raise ValueError(f"{label!r} is unknown")
    return np.array([list(categories).index(label) for label in labels])
