# Divided by 256.
def prepare_images(images):
    return images[..., np.newaxis].astype(np.float32) / 256
