# The line stands in the kernel's left column.
# told: beside the line
import numpy as np

vertical_line = np.array([[2, -1, -1], [2, -1, -1], [2, -1, -1]])
horizontal_line = vertical_line.T
