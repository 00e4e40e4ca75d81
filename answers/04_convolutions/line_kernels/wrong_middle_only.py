# The middle column's sum: a flat area gets as much as the line.
# told: it is a sum
vertical_line = np.array([[0, 1, 0], [0, 1, 0], [0, 1, 0]])
horizontal_line = vertical_line.T
