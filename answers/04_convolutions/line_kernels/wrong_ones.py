# All ones: a sum.
# told: it is a sum
vertical_line = np.ones((3, 3))
horizontal_line = np.ones((3, 3))
