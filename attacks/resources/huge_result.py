# The answer is an array of 600 MB.
import numpy as np


def double(x):
    return np.ones(75_000_000)
