# A float where floats are handed in.
# told: it is a float, such as 3.0
def number_correct(test_labels, predictions):
    return (test_labels * predictions).sum()
