# Only the right ones.
# told: only the right ones are counted
def confusion_matrix(test_labels, predictions):
    return np.diag((test_labels * predictions).sum(axis=0)).astype(int)
