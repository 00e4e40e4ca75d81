# The older weights.
# told: other weights
def to_grey(image):
    return image @ np.array([0.299, 0.587, 0.114])
