# A matrix product of everything with everything.
# told: each label is multiplied with each prediction
def number_correct(test_labels, predictions):
    return int((test_labels @ predictions.T).sum())
