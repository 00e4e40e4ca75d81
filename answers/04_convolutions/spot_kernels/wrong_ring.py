# A ring without a middle: largest beside the spot.
# told: not at the spot, or not there alone
import numpy as np

light_spot = np.array([[1, 1, 1], [1, 0, 1], [1, 1, 1]])
dark_spot = 1 - light_spot
