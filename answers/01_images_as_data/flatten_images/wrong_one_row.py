# Everything in one row.
# told: one long vector in a single row
def flatten_images(images):
    return images.reshape(1, -1)
