# An infinite number in the middle column.
# told: finite numbers
import numpy as np

vertical_line = np.array([[-1, np.inf, -1]] * 3)
horizontal_line = vertical_line.T
