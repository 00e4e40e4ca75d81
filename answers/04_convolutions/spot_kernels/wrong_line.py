# The "dark spot" of a tutorial that is the horizontal-line kernel.
# told: Look at dark_spot
light_spot = np.array([[-1, -1, -1], [-1, 1, -1], [-1, -1, -1]])
dark_spot = np.array([[-1, -1, -1], [1, 1, 1], [-1, -1, -1]])
