# Compares the places of the ones.
def number_correct(test_labels, predictions):
    return (test_labels.argmax(axis=1) == predictions.argmax(axis=1)).sum()
