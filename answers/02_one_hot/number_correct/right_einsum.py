# einsum over both axes, rounded to an int of NumPy.
import numpy as np


def number_correct(test_labels, predictions):
    return np.einsum("nk,nk->", test_labels, predictions).round().astype(np.int64)
