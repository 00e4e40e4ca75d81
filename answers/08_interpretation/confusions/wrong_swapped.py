# The predicted name first.
# told: the two names are swapped
def most_confused(test_labels, predictions, categories):
    matrix = predictions.T @ test_labels
    np.fill_diagonal(matrix, 0)
    i, j = np.unravel_index(matrix.argmax(), matrix.shape)
    return categories[i], categories[j]
