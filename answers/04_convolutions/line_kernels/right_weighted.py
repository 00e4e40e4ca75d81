# The middle row counts more.
vertical_line = np.outer([1, 2, 1], [-1, 2, -1])
horizontal_line = np.outer([-1, 2, -1], [1, 2, 1])
