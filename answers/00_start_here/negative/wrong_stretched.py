# Swaps the image's own darkest and brightest.
# told: darkest and brightest of the image are swapped
def negative(image):
    return image.min() + image.max() - image
