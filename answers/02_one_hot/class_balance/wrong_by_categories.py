# Divides by the number of categories.
# told: divided by the number of categories
def class_balance(labels, categories):
    return np.array([list(labels).count(name) / len(categories) for name in categories])
