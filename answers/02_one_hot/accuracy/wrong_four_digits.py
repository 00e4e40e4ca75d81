# Rounds to four digits.
def accuracy(test_labels, probabilities):
    return round(float((test_labels.argmax(axis=1) == probabilities.argmax(axis=1)).mean()), 4)
