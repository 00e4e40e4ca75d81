# A product of truth values does not count.
def confusion_matrix(test_labels, predictions):
    return (test_labels.astype(bool).T @ predictions.astype(bool)).astype(int)
