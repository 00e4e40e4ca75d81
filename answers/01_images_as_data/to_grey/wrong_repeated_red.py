# A slip of the pen: red in place of blue.
def to_grey(image):
    return 0.2125 * image[:, :, 0] + 0.7154 * image[:, :, 1] + 0.0721 * image[:, :, 0]
