# Places in place of names.
# told: not the names
def most_confused(test_labels, predictions, categories):
    matrix = test_labels.T @ predictions
    np.fill_diagonal(matrix, 0)
    i, j = np.unravel_index(matrix.argmax(), matrix.shape)
    return int(i), int(j)
