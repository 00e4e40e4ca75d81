# A digit lost in the last weight.
def to_grey(image):
    return 0.2125 * image[:, :, 0] + 0.7154 * image[:, :, 1] + 0.721 * image[:, :, 2]
