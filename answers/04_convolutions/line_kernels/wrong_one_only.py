# The horizontal one is a copy of the vertical one.
# told: Look at horizontal_line
vertical_line = np.array([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]])
horizontal_line = vertical_line
