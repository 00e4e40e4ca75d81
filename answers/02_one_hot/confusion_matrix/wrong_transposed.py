# Rows predicted, columns true.
# told: transposed
def confusion_matrix(test_labels, predictions):
    return (predictions.T @ test_labels).astype(int)
