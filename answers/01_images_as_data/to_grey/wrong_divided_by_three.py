# The weighted mean of a weighted sum.
def to_grey(image):
    return (image * [0.2125, 0.7154, 0.0721]).mean(axis=2)
