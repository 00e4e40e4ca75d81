# The tutorials' kernels, each in the other's place.
# told: Are the two kernels swapped?
vertical_line = np.array([[-1, -1, -1], [1, 1, 1], [-1, -1, -1]])
horizontal_line = np.array([[-1, 1, -1], [-1, 1, -1], [-1, 1, -1]])
