# Compares column by column.
def number_correct(test_labels, predictions):
    return int((test_labels.argmax(axis=0) == predictions.argmax(axis=0)).sum())
