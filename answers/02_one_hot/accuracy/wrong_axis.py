# argmax over the wrong axis.
# told: argmax over the wrong axis
def accuracy(test_labels, probabilities):
    return (test_labels.argmax(axis=0) == probabilities.argmax(axis=0)).mean()
