# The image less one.
# told: take the image away from 1
def negative(image):
    return image - 1
