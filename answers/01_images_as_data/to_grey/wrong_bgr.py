# The weights in reverse order.
# told: red and blue are swapped
def to_grey(image):
    return image @ np.array([0.0721, 0.7154, 0.2125])
