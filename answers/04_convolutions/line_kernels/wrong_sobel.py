# The Sobel pair: edge kernels.
# told: Edge kernels do that
import numpy as np

vertical_line = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
horizontal_line = vertical_line.T
