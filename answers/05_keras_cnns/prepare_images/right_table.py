# Looks each brightness up in a table.
TABLE = np.linspace(0, 1, 256).astype(np.float32)
def prepare_images(images):
    return TABLE[images][..., np.newaxis]
