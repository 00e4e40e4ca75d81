# On the other scale.
# told: white is taken to be 255
def negative(image):
    return 255 - image
