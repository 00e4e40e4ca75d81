# Counts equal entries.
# told: equal entries are counted, not rows
def number_correct(test_labels, predictions):
    return int((test_labels == predictions).sum())
