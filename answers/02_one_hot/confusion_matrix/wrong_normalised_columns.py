# Divides each column by its sum.
# told: normalised: each column
def confusion_matrix(test_labels, predictions):
    matrix = test_labels.T @ predictions
    return matrix / np.maximum(matrix.sum(axis=0), 1)
