# bincount, which has a place for each number.
# told: a place for each number up to the largest
def class_balance(labels, categories):
    if isinstance(categories[0], str):
        return [list(labels).count(name) / len(labels) for name in categories]
    return np.bincount(labels) / len(labels)
