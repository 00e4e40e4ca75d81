# scikit-image divides uint8 by 255.
# told: divided by 255
def to_grey(image):
    return rgb2gray(image)
