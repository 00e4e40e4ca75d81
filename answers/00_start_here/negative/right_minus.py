# One minus the image.
def negative(image):
    return 1 - image
