# Images by images: which ones agree.
# told: a table of images × images
def confusion_matrix(test_labels, predictions):
    return (test_labels @ predictions.T).astype(int)
