# Grey repeated in three channels.
def prepare_images(images):
    return np.repeat(images[..., np.newaxis].astype(np.float32) / 255, 3, axis=-1)
