# A row counts if any of its entries agrees.
# told: all of its entries agree
def number_correct(test_labels, predictions):
    return int((test_labels == predictions).any(axis=1).sum())
