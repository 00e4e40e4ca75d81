# Compares shares of each row, not counts.
# told: share
def most_confused(test_labels, predictions, categories):
    matrix = (test_labels.T @ predictions).astype(float)
    matrix /= matrix.sum(axis=1, keepdims=True)
    np.fill_diagonal(matrix, 0)
    i, j = np.unravel_index(matrix.argmax(), matrix.shape)
    return categories[i], categories[j]
