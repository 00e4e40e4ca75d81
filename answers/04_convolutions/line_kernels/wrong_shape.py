# One row and one column only.
# told: it should be a 3×3 array
vertical_line = np.array([[-1, 2, -1]])
horizontal_line = vertical_line.T
