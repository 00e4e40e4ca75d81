# The size of the first image is the length of a row.
def flatten_images(images):
    return images.reshape(-1, images[0].size)
