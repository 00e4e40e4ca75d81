# Everything in one vector.
# told: one long vector
def flatten_images(images):
    return images.flatten()
