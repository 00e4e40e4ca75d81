# The Laplacian asks for dark spots, its opposite for light ones.
dark_spot = np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])
light_spot = -dark_spot
