# Each in the other's place.
# told: Are the two kernels swapped?
vertical_line = np.array([[-1, -1, -1], [2, 2, 2], [-1, -1, -1]])
horizontal_line = vertical_line.T
