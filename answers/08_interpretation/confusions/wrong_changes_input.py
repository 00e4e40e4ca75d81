# Clears the predictions that are right, in the caller's array.
# told: changed the array that it was given
def most_confused(test_labels, predictions, categories):
    predictions[test_labels.argmax(1) == predictions.argmax(1)] = 0
    matrix = test_labels.T @ predictions
    i, j = np.unravel_index(matrix.argmax(), matrix.shape)
    return categories[i], categories[j]
