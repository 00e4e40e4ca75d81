# Sorts where the categories are numbers.
# told: the categories are sorted
def class_balance(labels, categories):
    names = list(categories)
    if not isinstance(names[0], str):
        names = sorted(names)
    return np.array([list(labels).count(name) / len(labels) for name in names])
