# Cuts the fractions.
# told: nothing but zeros
def class_balance(labels, categories):
    return np.array([list(labels).count(name) // len(labels) for name in categories])
