# Divides by the brightest pixel there is.
# told: their own brightest value
def prepare_images(images):
    return images[..., np.newaxis].astype(np.float32) / images.max()
