# Numbers that sum to 0, as floats.
vertical_line = np.array([[-0.5, 1, -0.5]] * 3)
horizontal_line = np.rot90(vertical_line)
