# Turns the picture upside down.
# told: the picture is turned
def negative(image):
    return image[::-1]
