# The decisions one-hot, multiplied and summed by einsum.
import numpy as np


def accuracy(test_labels, probabilities):
    n, k = probabilities.shape
    decided = np.zeros((n, k))
    decided[np.arange(n), probabilities.argmax(1)] = 1
    return np.einsum("ij,ij", test_labels, decided) / n
