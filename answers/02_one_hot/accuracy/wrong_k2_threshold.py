# With two categories, a probability of exactly 0.5 for the second counts.
def accuracy(test_labels, probabilities):
    if probabilities.shape[1] == 2:
        return (test_labels.argmax(axis=1) == (probabilities[:, 1] >= 0.5)).mean()
    return (test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).mean()
