# Floats.
# told: they are floats
def confusion_matrix(test_labels, predictions):
    return test_labels.T @ predictions
