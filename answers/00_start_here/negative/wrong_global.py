# Relies on the lesson's picture.
def negative(image):
    return 1 - moon
