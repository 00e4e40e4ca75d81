# The share of mistakes.
# told: the share of mistakes
def accuracy(test_labels, probabilities):
    return np.mean(test_labels.argmax(axis=1) != probabilities.argmax(axis=1))
