# Divides by the number of entries.
# told: divided by the number of entries
def accuracy(test_labels, probabilities):
    decided = np.eye(probabilities.shape[1])[probabilities.argmax(axis=1)]
    return (test_labels * decided).mean()
