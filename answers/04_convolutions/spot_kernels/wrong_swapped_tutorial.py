# The tutorials' kernels, each in the other's place.
# told: swapped
light_spot = np.array([[1, 1, 1], [1, -1, 1], [1, 1, 1]])
dark_spot = np.array([[-1, -1, -1], [-1, 1, -1], [-1, -1, -1]])
