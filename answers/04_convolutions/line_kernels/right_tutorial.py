# Ones and minus ones, as in many tutorials.
vertical_line = np.array([[-1, 1, -1], [-1, 1, -1], [-1, 1, -1]])
horizontal_line = np.array([[-1, -1, -1], [1, 1, 1], [-1, -1, -1]])
