# All ones: a sum, as large beside the spot as at it.
# told: not at the spot, or not there alone
light_spot = np.ones((3, 3))
dark_spot = -np.ones((3, 3))
