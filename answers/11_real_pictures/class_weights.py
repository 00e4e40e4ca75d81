# %% right: with a Counter
def class_weights(labels):
    from collections import Counter

    counts = Counter(np.asarray(labels).tolist())
    return {label: len(labels) / (len(counts) * count) for label, count in counts.items()}

# %% right: by np.unique
def class_weights(labels):
    kinds, counts = np.unique(labels, return_counts=True)
    weights = len(labels) / (len(kinds) * counts)
    return dict(zip(kinds, weights))

# %% right: the mean count over each
def class_weights(labels):
    labels = list(labels)
    kinds = sorted(set(labels))
    counts = [sum(1 for label in labels if label == kind) for kind in kinds]
    return {kind: np.mean(counts) / count for kind, count in zip(kinds, counts)}

# %% wrong: counts
# told: these are counts
def class_weights(labels):
    kinds, counts = np.unique(labels, return_counts=True)
    return dict(zip(kinds.tolist(), counts.tolist()))

# %% wrong: shares
# told: these are shares
def class_weights(labels):
    kinds, counts = np.unique(labels, return_counts=True)
    return dict(zip(kinds.tolist(), counts / len(labels)))

# %% wrong: sums to 1
# told: they add up to 1
def class_weights(labels):
    kinds, counts = np.unique(labels, return_counts=True)
    return dict(zip(kinds.tolist(), (1 / counts) / np.sum(1 / counts)))

# %% wrong: without k
# told: not divided by the number of categories
def class_weights(labels):
    kinds, counts = np.unique(labels, return_counts=True)
    return dict(zip(kinds.tolist(), len(labels) / counts))

# %% wrong: by the largest
# told: divided by the largest count
def class_weights(labels):
    kinds, counts = np.unique(labels, return_counts=True)
    return dict(zip(kinds.tolist(), counts.max() / counts))

# %% wrong: a weight for absent labels
# told: a label that does not occur
def class_weights(labels):
    counts = np.bincount(labels)
    present = np.sum(counts > 0)
    return {label: len(labels) / (present * max(1, count)) for label, count in enumerate(counts.tolist())}

# %% wrong: two categories for good
def class_weights(labels):
    kinds, counts = np.unique(labels, return_counts=True)
    return {kind: len(labels) / (2 * count) for kind, count in zip(kinds.tolist(), counts.tolist())}

# %% wrong: an array
# told: other kind
def class_weights(labels):
    kinds, counts = np.unique(labels, return_counts=True)
    return len(labels) / (len(kinds) * counts)
