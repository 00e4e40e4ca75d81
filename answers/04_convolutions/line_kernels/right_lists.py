# Plain lists of lists.
vertical_line = [[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]]
horizontal_line = [[-1, -1, -1], [2, 2, 2], [-1, -1, -1]]
