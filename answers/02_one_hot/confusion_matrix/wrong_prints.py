# Prints it.
# told: does the function end with `return`
def confusion_matrix(test_labels, predictions):
    print((test_labels.T @ predictions).astype(int))
