# = 1 in place of += 1.
# told: was 1 set, not added
def confusion_matrix(test_labels, predictions):
    k = test_labels.shape[1]
    m = np.zeros((k, k), dtype=int)
    for r, c in zip(test_labels.argmax(axis=1), predictions.argmax(axis=1)):
        m[r, c] = 1
    return m
