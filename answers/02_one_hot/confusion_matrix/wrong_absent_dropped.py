# As many rows as there are categories in the data.
# told: has lost its row and column
def confusion_matrix(test_labels, predictions):
    rows, columns = test_labels.argmax(axis=1), predictions.argmax(axis=1)
    present = np.union1d(rows, columns)
    return np.array([[int(((rows == i) & (columns == j)).sum()) for j in present] for i in present])
