# Counts in uint8, which goes back to 0 after 255.
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    matrix = np.zeros((k, k), dtype=np.uint8)
    for label, guess in zip(test_labels, predictions):
        matrix[label.argmax(), guess.argmax()] += 1
    return matrix
