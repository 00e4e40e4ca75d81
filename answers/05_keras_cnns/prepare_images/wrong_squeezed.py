# Squeezes, so a single image or row loses an axis.
# told: squeezed away
def prepare_images(images):
    return np.squeeze(images.astype(np.float32) / 255)[..., np.newaxis]
