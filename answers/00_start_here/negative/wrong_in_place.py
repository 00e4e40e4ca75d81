# Works on the caller's image.
# told: Your function changed the array
def negative(image):
    image *= -1
    image += 1
    return image
