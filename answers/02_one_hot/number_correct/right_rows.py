# Counts the rows that are equal throughout.
def number_correct(test_labels, predictions):
    return np.count_nonzero(np.all(test_labels == predictions, axis=1))
