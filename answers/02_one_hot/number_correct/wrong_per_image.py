# A value for each image.
# told: a value for each image came back
def number_correct(test_labels, predictions):
    return (test_labels * predictions).sum(axis=1).astype(int)
