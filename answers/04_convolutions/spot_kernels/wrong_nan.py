# No numbers at all.
# told: finite numbers
import numpy as np

light_spot = np.full((3, 3), np.nan)
dark_spot = -light_spot
