# The division makes float64.
# told: float64
# told: it should be float32
def prepare_images(images):
    return images[..., np.newaxis] / 255
