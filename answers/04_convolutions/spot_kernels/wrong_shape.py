# A kernel of 5×5.
# told: it should be a 3×3 array
light_spot = -np.ones((5, 5))
light_spot[2, 2] = 24
dark_spot = -light_spot
