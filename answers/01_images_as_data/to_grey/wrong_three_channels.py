# Writes the grey value into all three channels.
# told: the channel axis is kept
def to_grey(image):
    grey = image @ np.array([0.2125, 0.7154, 0.0721])
    return np.stack([grey] * 3, axis=2)
