# The confusion matrix as a product, its diagonal cleared.
def most_confused(test_labels, predictions, categories):
    matrix = np.array(test_labels).T @ np.array(predictions)
    matrix = matrix - np.diag(np.diag(matrix))
    i, j = np.unravel_index(np.argmax(matrix), matrix.shape)
    return categories[i], categories[j]
