# Adds up both directions of a pair.
# told: added up
def most_confused(test_labels, predictions, categories):
    matrix = test_labels.T @ predictions
    np.fill_diagonal(matrix, 0)
    both = np.triu(matrix + matrix.T)
    i, j = np.unravel_index(both.argmax(), both.shape)
    if matrix[j, i] > matrix[i, j]:
        i, j = j, i
    return categories[i], categories[j]
