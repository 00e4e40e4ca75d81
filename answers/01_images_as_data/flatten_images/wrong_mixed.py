# The axis of the images goes to the end, and their numbers are mixed.
# told: the images are mixed
def flatten_images(images):
    return np.moveaxis(images, 0, -1).reshape(len(images), -1)
