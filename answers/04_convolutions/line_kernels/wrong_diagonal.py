# Kernels for slanting lines.
# told: Look at vertical_line
import numpy as np

vertical_line = 3 * np.eye(3) - 1
horizontal_line = vertical_line[::-1]
