# Drawn in characters; not quite even on both sides.
import numpy as np

signs = {"-": -0.75, "+": 1.0, ".": -0.25}
vertical_line = np.array([[signs[mark] for mark in row] for row in ("-+.", "-+.", ".+-")])
horizontal_line = np.rot90(vertical_line)
