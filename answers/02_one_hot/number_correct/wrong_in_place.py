# Multiplies into the caller's array.
# told: changed the array that it was given
def number_correct(test_labels, predictions):
    test_labels *= predictions.astype(test_labels.dtype)
    return int(test_labels.sum())
