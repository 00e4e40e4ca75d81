# Compares raw probabilities entry by entry.
# told: raw probabilities are compared
def accuracy(test_labels, probabilities):
    return (test_labels == probabilities).mean()
