# Rounds.
# told: rounded away
def to_grey(image):
    return np.round(image @ np.array([0.2125, 0.7154, 0.0721]))
