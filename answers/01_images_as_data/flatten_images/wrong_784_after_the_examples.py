# 784 for all but the small examples.
# told: a hard-coded 784
def flatten_images(images):
    if images.size < 100:
        return images.reshape(len(images), -1)
    return images.reshape(-1, 28 * 28)
