# The length of a row worked out.
def flatten_images(images):
    n = images.shape[0]
    numbers = 1
    for size in images.shape[1:]:
        numbers *= size
    return np.reshape(images, (n, numbers))
