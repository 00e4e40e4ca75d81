# One cell at a time, from masks; through an array of floats.
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    matrix = np.zeros((k, k))
    for i in range(k):
        for j in range(k):
            matrix[i, j] = np.sum((test_labels[:, i] == 1) & (predictions[:, j] == 1))
    return matrix.astype(np.int64)
