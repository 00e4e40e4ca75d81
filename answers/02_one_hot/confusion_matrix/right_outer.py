# The sum of an outer product for each image.
def confusion_matrix(test_labels, predictions):
    total = sum(np.outer(label, guess) for label, guess in zip(test_labels, predictions))
    return np.rint(total).astype("uint16")
