# Numbers the cells, and counts with bincount.
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    cells = k * test_labels.argmax(axis=1) + predictions.argmax(axis=1)
    return np.bincount(cells, minlength=k * k).reshape(k, k)
