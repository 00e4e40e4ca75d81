# Counts.
# told: counts; divide them
def class_balance(labels, categories):
    return np.array([list(labels).count(name) for name in categories])
