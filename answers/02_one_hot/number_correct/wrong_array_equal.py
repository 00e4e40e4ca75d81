# Whether the arrays are equal.
# told: a truth value for all images together
def number_correct(test_labels, predictions):
    return np.array_equal(test_labels, predictions)
