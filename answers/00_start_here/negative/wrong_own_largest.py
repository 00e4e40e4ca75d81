# The image's own brightest value is taken for white; right where there is a 1.
# told: the image's own brightest value is taken for white
def negative(image):
    return image.max() - image
