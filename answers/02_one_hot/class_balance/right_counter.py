# collections.Counter, which says 0 for what it has not seen.
def class_balance(labels, categories):
    from collections import Counter

    counts = Counter(np.asarray(labels).tolist())
    return [counts[name] / len(labels) for name in np.asarray(categories).tolist()]
