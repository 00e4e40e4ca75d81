# A spot kernel answers to lines of both directions alike.
# told: Look at vertical_line
vertical_line = np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]])
horizontal_line = vertical_line
