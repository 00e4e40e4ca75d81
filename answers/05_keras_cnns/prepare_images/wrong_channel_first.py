# The channel axis right after the images.
# told: the channel axis stands before rows and columns
def prepare_images(images):
    return images[:, np.newaxis].astype(np.float32) / 255
