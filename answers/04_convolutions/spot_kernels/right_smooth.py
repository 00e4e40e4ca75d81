# The middle minus a blur.
light_spot = 16 * np.eye(3)[1][:, None] * np.eye(3)[1] - np.outer([1, 2, 1], [1, 2, 1])
dark_spot = np.outer([1, 2, 1], [1, 2, 1]) - 16 * np.outer([0, 1, 0], [0, 1, 0])
