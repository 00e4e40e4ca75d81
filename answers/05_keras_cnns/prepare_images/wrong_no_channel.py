# Scaled, but still three axes.
# told: there is no axis for the channel
def prepare_images(images):
    return images.astype(np.float32) / 255
