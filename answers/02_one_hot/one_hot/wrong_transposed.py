# A row for each category.
# told: transposed
def one_hot(labels, categories):
    for label in labels:
        if label not in list(categories):
            raise ValueError(f"{label!r} is unknown")
    return np.array([[float(label == name) for label in labels] for name in categories])
