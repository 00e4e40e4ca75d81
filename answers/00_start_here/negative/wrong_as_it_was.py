# Returns what it got.
# told: the image came back as it was
def negative(image):
    1 - image
    return image
