# Counts the wrong ones.
# told: the wrong ones are counted
def number_correct(test_labels, predictions):
    return int((test_labels.argmax(axis=1) != predictions.argmax(axis=1)).sum())
