# One column for each image.
# told: a column for each image
def flatten_images(images):
    return images.reshape(len(images), -1).T
