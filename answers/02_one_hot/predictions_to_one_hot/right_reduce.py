# Walks through the columns and keeps the best so far.
import numpy as np


def predictions_to_one_hot(probabilities):
    n, k = probabilities.shape
    best = probabilities[:, 0].copy()
    hot = np.zeros((n, k), dtype=np.float32)
    hot[:, 0] = 1
    for column in range(1, k):
        better = probabilities[:, column] > best
        hot[better] = 0
        hot[better, column] = 1
        best[better] = probabilities[better, column]
    return hot
