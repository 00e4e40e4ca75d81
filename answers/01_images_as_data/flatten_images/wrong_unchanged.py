# Does nothing.
# told: height and width should become one axis
def flatten_images(images):
    return images
