# The mean of each column of the one-hot table.
def class_balance(labels, categories):
    return np.asarray(one_hot(labels, categories)).mean(axis=0)
