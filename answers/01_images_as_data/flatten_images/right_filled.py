# Fills an array of the right shape.
def flatten_images(images):
    result = np.zeros((len(images), images[0].size))
    for i, image in enumerate(images):
        result[i, :] = image.ravel()
    return result
