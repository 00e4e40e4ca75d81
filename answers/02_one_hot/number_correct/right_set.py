# Pure Python: pairs of row and column that occur in both.
def number_correct(test_labels, predictions):
    return len(set(zip(*np.nonzero(test_labels))) & set(zip(*np.nonzero(predictions))))
