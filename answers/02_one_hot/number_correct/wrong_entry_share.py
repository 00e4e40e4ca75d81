# The share of equal entries.
# told: the share of equal entries
def number_correct(test_labels, predictions):
    return (test_labels == predictions).mean()
