# Cuts the fraction off.
# told: an integer result
def to_grey(image):
    return (image @ np.array([0.2125, 0.7154, 0.0721])).astype(np.uint8)
