# argmax of the whole tables.
# told: `argmax` has no axis
def accuracy(test_labels, probabilities):
    return float(np.mean(test_labels.argmax() == probabilities.argmax()))
