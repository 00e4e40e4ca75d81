# Counts pairs in a Counter.
from collections import Counter


def confusion_matrix(test_labels, predictions):
    pairs = Counter(zip(test_labels.argmax(axis=1).tolist(), predictions.argmax(axis=1).tolist()))
    k = len(test_labels[0])
    return [[pairs[i, j] for j in range(k)] for i in range(k)]
