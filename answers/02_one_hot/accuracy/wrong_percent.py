# Percent.
# told: percent; a fraction from 0 to 1
def accuracy(test_labels, probabilities):
    return 100 * (test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).mean()
