# Right for three categories.
def confusion_matrix(test_labels, predictions):
    matrix = np.zeros((3, 3), dtype=int)
    for label, guess in zip(test_labels, predictions):
        matrix[label.argmax(), guess.argmax()] += 1
    return matrix
