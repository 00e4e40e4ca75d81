# Alphabetical order.
# told: alphabetical order
def class_balance(labels, categories):
    return np.array([list(labels).count(name) / len(labels) for name in sorted(categories)])
