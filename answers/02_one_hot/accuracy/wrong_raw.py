# Compares raw probabilities.
# told: raw probabilities are compared
def accuracy(test_labels, probabilities):
    return (test_labels == probabilities).all(axis=1).mean()
