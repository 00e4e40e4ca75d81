# Zeros are floats unless told.
# told: they are floats
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    matrix = np.zeros((k, k))
    for label, guess in zip(test_labels, predictions):
        matrix[label.argmax(), guess.argmax()] += 1
    return matrix
