# The mean of each label, over the categories.
# told: a number for each label
def class_balance(labels, categories):
    return np.array([[label == category for category in categories] for label in labels]).mean(axis=1)
