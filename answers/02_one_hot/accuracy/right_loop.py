# A loop over the images.
def accuracy(test_labels, probabilities):
    right = 0
    for label, row in zip(test_labels.tolist(), probabilities.tolist()):
        right += label.index(1) == row.index(max(row))
    return right / len(test_labels)
