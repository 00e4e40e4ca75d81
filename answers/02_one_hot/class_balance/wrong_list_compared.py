# Compares a list with a word.
# told: nothing but zeros
def class_balance(labels, categories):
    return np.array([np.mean(labels == name) for name in categories])
