# One truth value.
# told: a truth value for all images together
def number_correct(test_labels, predictions):
    return np.all(test_labels == predictions)
