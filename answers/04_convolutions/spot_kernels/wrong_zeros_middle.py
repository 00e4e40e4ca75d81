# The middle has the neighbours' sign.
import numpy as np

light_spot = np.array([[-1, -1, -1], [-1, -8, -1], [-1, -1, -1]])
dark_spot = np.abs(light_spot)
