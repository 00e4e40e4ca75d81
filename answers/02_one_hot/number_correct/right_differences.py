# A wrong row differs in two places.
def number_correct(test_labels, predictions):
    differing = int(np.abs(test_labels - predictions).sum())
    return len(test_labels) - differing // 2
