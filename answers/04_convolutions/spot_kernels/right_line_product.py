# The product of two line questions.
import numpy as np

light_spot = np.outer([-1, 2, -1], [-1, 2, -1]) - 1
dark_spot = 0 - light_spot
