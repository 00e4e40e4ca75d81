# Lists of lists, by double loop over the cells.
def confusion_matrix(test_labels, predictions):
    pairs = [(list(label).index(1), list(guess).index(1)) for label, guess in zip(test_labels, predictions)]
    k = len(test_labels[0])
    return [[pairs.count((row, column)) for column in range(k)] for row in range(k)]
