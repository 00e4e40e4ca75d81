# Through float16.
def prepare_images(images):
    return (images[..., np.newaxis].astype(np.float16) / 255).astype(np.float32)
