# The new axis in front of everything.
# told: the new axis is the first one
def prepare_images(images):
    return images[np.newaxis].astype(np.float32) / 255
