# An edge kernel for one, its opposite for the other.
# told: Look at light_spot
import numpy as np

light_spot = np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])
dark_spot = -light_spot
