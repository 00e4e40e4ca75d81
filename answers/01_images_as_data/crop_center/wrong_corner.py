# The corner at the top left.
# told: the corner at the top left
def crop_center(image, size):
    return image[:size, :size]
