# Compares the whole list with each label, which gives one False.
# told: a list was compared with one word
def one_hot(labels, categories):
    return np.array([list(categories) == label for label in labels])
