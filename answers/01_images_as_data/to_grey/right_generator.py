# Python's sum over the three weighted channels.
def to_grey(image):
    weights = (0.2125, 0.7154, 0.0721)
    return sum(weight * channel for weight, channel in zip(weights, image.transpose(2, 0, 1)))
