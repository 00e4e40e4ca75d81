# One less the share of mistakes, in plain Python.
def accuracy(test_labels, probabilities):
    mistakes = 0
    for truth, shares in zip(test_labels.tolist(), probabilities.tolist()):
        mistakes += truth.index(max(truth)) != shares.index(max(shares))
    return 1 - mistakes / len(test_labels)
