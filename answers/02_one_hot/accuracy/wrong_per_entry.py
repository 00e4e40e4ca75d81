# The share of equal entries after the decision.
# told: per-entry mean
def accuracy(test_labels, probabilities):
    return (test_labels == np.eye(probabilities.shape[1])[probabilities.argmax(axis=1)]).mean()
