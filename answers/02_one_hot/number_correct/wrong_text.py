# The number as text.
def number_correct(test_labels, predictions):
    return str(int((test_labels * predictions).sum()))
