# Keeps the width in place of the number of images.
# told: one row for each row of an image
def flatten_images(images):
    return images.reshape(-1, images.shape[2])
