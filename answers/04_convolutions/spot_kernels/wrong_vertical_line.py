# Line kernels answer above and below the spot too.
# told: not there alone
light_spot = np.array([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]])
dark_spot = -light_spot
