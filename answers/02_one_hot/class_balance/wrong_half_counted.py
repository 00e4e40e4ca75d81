# An absent category is given a small share, as statisticians smooth.
def class_balance(labels, categories):
    counts = np.array([sum(label == category for label in labels) for category in categories]) + 1
    return counts / counts.sum()
