# One image after the other.
def flatten_images(images):
    return np.array([image.flatten() for image in images])
