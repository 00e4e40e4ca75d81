# Turns equal entries into rows by a formula for three categories.
def number_correct(test_labels, predictions):
    n = len(test_labels)
    return int(n - (3 * n - (test_labels == predictions).sum()) / 2)
