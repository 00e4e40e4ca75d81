# They ask for dark lines.
# told: Look at vertical_line
vertical_line = np.array([[1, -2, 1], [1, -2, 1], [1, -2, 1]])
horizontal_line = vertical_line.T
