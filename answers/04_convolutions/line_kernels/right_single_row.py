# The question in one row only.
import numpy as np

vertical_line = np.array([[0, 0, 0], [-1, 2, -1], [0, 0, 0]])
horizontal_line = np.array([[0, -1, 0], [0, 2, 0], [0, -1, 0]])
