# Relies on the lesson's data.
def accuracy(labels, probabilities):
    return (test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).mean()
