# The corner at the bottom right.
def crop_center(image, size):
    return image[-size:, -size:]
