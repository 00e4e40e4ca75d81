# Truth values.
# told: the result holds truth values
def one_hot(labels, categories):
    for label in labels:
        if label not in list(categories):
            raise ValueError(f"{label!r} is unknown")
    return np.array(labels)[:, None] == np.array(categories)
