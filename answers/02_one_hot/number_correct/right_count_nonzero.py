# Counts the rows that do not differ.
import numpy as np


def number_correct(test_labels, predictions):
    differs = np.abs(np.subtract(test_labels, predictions)).max(axis=1)
    return len(test_labels) - np.count_nonzero(differs)
