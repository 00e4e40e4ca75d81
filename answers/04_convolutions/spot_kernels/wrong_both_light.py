# The same kernel twice.
# told: Look at dark_spot
light_spot = np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]])
dark_spot = light_spot
