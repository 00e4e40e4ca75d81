# From -1 to 1, as some networks want it.
def prepare_images(images):
    return images[..., np.newaxis].astype(np.float32) / 127.5 - 1
