# Weights more in the middle, but nothing is taken away.
# told: it is a sum
vertical_line = np.array([[1, 2, 1], [1, 2, 1], [1, 2, 1]])
horizontal_line = vertical_line.T
