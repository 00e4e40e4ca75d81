# Leaves the channel axis.
# told: the channel axis is left over
def flatten_images(images):
    n, h, w = images.shape[:3]
    return images.reshape(n, h * w, *images.shape[3:])
