# The length of a row without the channels.
# told: the channels
def flatten_images(images):
    return images.reshape(-1, images.shape[1] * images.shape[2])
