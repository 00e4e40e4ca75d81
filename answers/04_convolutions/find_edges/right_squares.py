# Squares have no sign either.
import numpy as np


def find_edges(array):
    squares = np.square(np.subtract(array[1:], array[:-1], dtype=float))
    return np.where(squares == squares.max())[0]
