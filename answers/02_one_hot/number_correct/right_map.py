# Row by row, with array_equal.
import numpy as np


def number_correct(test_labels, predictions):
    return sum(map(np.array_equal, test_labels, predictions))
