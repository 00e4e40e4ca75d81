# The count.
# told: the count, not yet divided
def accuracy(test_labels, probabilities):
    return int((test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).sum())
