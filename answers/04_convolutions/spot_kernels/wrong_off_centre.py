# The large number is in a corner: the answer lies beside the spot.
# told: Look at light_spot
light_spot = np.array([[8, -1, -1], [-1, -1, -1], [-1, -1, -1]])
dark_spot = -light_spot
