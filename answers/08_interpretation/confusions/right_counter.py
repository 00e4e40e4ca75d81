# Counts pairs of names with a Counter.
from collections import Counter


def most_confused(test_labels, predictions, categories):
    true = [str(categories[i]) for i in test_labels.argmax(axis=1)]
    said = [str(categories[i]) for i in predictions.argmax(axis=1)]
    return Counter(pair for pair in zip(true, said) if pair[0] != pair[1]).most_common(1)[0][0]
