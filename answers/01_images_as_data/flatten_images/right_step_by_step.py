# The last two axes become one, until two are left.
def flatten_images(images):
    while images.ndim > 2:
        images = images.reshape(*images.shape[:-2], images.shape[-2] * images.shape[-1])
    return images
