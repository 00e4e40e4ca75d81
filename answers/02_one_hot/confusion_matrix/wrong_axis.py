# argmax down the columns.
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    matrix = np.zeros((k, k), dtype=int)
    for row, column in zip(test_labels.argmax(axis=0), predictions.argmax(axis=0)):
        if row < k and column < k:
            matrix[row, column] += 1
    return matrix
