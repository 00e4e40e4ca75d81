# The values still go up to 255.
# told: not scaled
def prepare_images(images):
    return images[..., np.newaxis].astype(np.float32)
