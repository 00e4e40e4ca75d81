# Looks up what the labels say at the places chosen.
def accuracy(test_labels, probabilities):
    n = test_labels.shape[0]
    return float(test_labels[np.arange(n), probabilities.argmax(axis=1)].sum() / n)
