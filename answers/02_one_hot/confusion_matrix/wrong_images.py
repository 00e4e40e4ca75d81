# Images by images: which ones agree.
def confusion_matrix(test_labels, predictions):
    return (test_labels @ predictions.T).astype(int)
