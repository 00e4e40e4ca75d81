# Ties count as right.
# told: of equal probabilities
def accuracy(test_labels, probabilities):
    best = probabilities == probabilities.max(axis=1, keepdims=True)
    return (test_labels * best).sum() / len(test_labels)
