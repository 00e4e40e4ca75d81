# Divides by the number of images.
# told: normalised: divided by the number of images
def confusion_matrix(test_labels, predictions):
    return test_labels.T @ predictions / len(test_labels)
