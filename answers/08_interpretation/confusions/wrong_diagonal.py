# Forgets to clear the diagonal.
# told: the diagonal is counted
def most_confused(test_labels, predictions, categories):
    matrix = test_labels.T @ predictions
    i, j = np.unravel_index(matrix.argmax(), matrix.shape)
    return categories[i], categories[j]
