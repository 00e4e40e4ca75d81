# Repeated places count once.
# told: no cell counts further than 1
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    matrix = np.zeros((k, k), dtype=int)
    matrix[test_labels.argmax(axis=1), predictions.argmax(axis=1)] += 1
    return matrix
