# Percent.
# told: percent
def class_balance(labels, categories):
    return np.array([100 * list(labels).count(name) / len(labels) for name in categories])
