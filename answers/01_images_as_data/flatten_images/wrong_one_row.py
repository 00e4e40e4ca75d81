# Everything in one row.
# told: all images in a single row
def flatten_images(images):
    return images.reshape(1, -1)
