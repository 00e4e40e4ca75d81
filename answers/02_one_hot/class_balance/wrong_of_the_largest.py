# Divides by the largest count.
# told: divided by the largest count
def class_balance(labels, categories):
    counts = np.array([sum(label == category for label in labels) for category in categories])
    return counts / counts.max()
