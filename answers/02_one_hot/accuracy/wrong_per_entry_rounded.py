# The share of equal entries after rounding.
# told: per-entry mean
def accuracy(test_labels, probabilities):
    return (test_labels == np.round(probabilities)).mean()
