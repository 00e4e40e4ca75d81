# The distance from white.
def negative(image):
    return abs(image - 1)
