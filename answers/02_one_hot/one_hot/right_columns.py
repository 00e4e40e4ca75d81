# One column after the other, stacked side by side.
def one_hot(labels, categories):
    labels = np.array(labels)
    for label in set(labels.tolist()) - set(np.array(categories).tolist()):
        raise ValueError(f"{label!r}?")
    return np.column_stack([np.where(labels == category, 1.0, 0.0) for category in categories])
