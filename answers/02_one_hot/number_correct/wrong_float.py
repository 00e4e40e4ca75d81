# The right number, as a float.
# told: it is a float, such as 3.0
def number_correct(test_labels, predictions):
    return float((test_labels * predictions).sum())
