# Swaps height and width first.
# told: the axis order is changed: column by column
def flatten_images(images):
    return np.swapaxes(images, 1, 2).reshape(len(images), -1)
