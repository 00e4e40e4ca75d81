# A function of one row, applied to each.
import numpy as np


def predictions_to_one_hot(probabilities):
    def hot(row):
        first = list(row).index(max(row))
        return [0] * first + [1] + [0] * (len(row) - first - 1)

    return np.apply_along_axis(hot, 1, probabilities)
