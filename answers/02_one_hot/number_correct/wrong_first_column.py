# Looks at the first category only.
def number_correct(test_labels, predictions):
    return int((test_labels[:, 0] == predictions[:, 0]).sum())
