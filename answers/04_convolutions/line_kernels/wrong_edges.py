# Edge kernels: their answer on a centred line is 0.
# told: Edge kernels do that
vertical_line = np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])
horizontal_line = vertical_line.T
