# A new axis at the end, then float32, then the division.
def prepare_images(images):
    return images[..., np.newaxis].astype(np.float32) / 255
