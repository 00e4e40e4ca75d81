# Multiplies and forgets the sum.
# told: the channel axis is kept
def to_grey(image):
    return image * np.array([0.2125, 0.7154, 0.0721])
