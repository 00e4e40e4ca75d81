# Compares how often each category comes.
# told: how often each category comes
def number_correct(test_labels, predictions):
    return int(np.minimum(test_labels.sum(axis=0), predictions.sum(axis=0)).sum())
