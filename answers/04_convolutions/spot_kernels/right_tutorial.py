# Ones and minus ones, as in many tutorials.
light_spot = np.array([[-1, -1, -1], [-1, 1, -1], [-1, -1, -1]])
dark_spot = np.array([[1, 1, 1], [1, -1, 1], [1, 1, 1]])
